//! Examples for the rules, good and bad.
