/** What can go wrong around an analysis; a text alone never fails. */
export type FailureCode =
  | "cancelled"
  | "crashed"
  | "modelMissing"
  | "modelUnreadable"
  | "engineMissing"
  | "optionsUnreadable"
  | "reportUnreadable";

/** A failure with a code that an interface can put into its reader's language. */
export class AnalysisError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
    this.name = "AnalysisError";
  }
}

/** Somebody asked for the work to stop. */
export function cancelled(): AnalysisError {
  return new AnalysisError("cancelled", "cancelled by the caller");
}

/** Any thrown thing as an `AnalysisError`. */
export function asAnalysisError(thrown: unknown, code: FailureCode): AnalysisError {
  if (thrown instanceof AnalysisError) return thrown;
  return new AnalysisError(code, thrown instanceof Error ? thrown.message : String(thrown));
}
