//! How much the rules of layer 3 look at: counted in tests alone, so that a rule that walks too far
//! on a hostile text fails a test rather than a reader's patience.

#[cfg(not(test))]
#[inline(always)]
pub(super) fn step() {}

#[cfg(test)]
pub(super) use counted::step;

#[cfg(test)]
mod counted {
    use crate::{
        Model, annotate,
        extract::{Annotated, find_entities, find_events, find_quotes, find_roles},
        source,
        text::Document,
    };
    use std::cell::Cell;

    thread_local! { static STEPS: Cell<u64> = const { Cell::new(0) }; }

    /// Counts one look at a token, a name or a pair.
    pub(in crate::extract) fn step() {
        STEPS.with(|steps| steps.set(steps.get() + 1));
    }

    /// The looks that identity, roles, quotes and events take at a text.
    fn looks(model: &Model, text: &str) -> u64 {
        let lexicon = &model.lexicon;
        let (blocks, _) = source::read(text, lexicon);
        let document = Document::read(text, blocks, lexicon);
        let mentions = annotate::find_mentions(&document, model);
        let dates = annotate::find_dates(&document, model, None);
        let annotated =
            Annotated { document: &document, mentions, dates, quantities: Vec::new() };
        STEPS.with(|steps| steps.set(0));
        let entities = find_entities(&annotated, lexicon);
        let roles = find_roles(&annotated, &entities, lexicon);
        find_quotes(&annotated, &entities, &roles, lexicon);
        find_events(&annotated, &entities, &roles, lexicon);
        STEPS.with(Cell::get)
    }

    /// Twice the text may cost twice the work and a little more, never four times.
    #[test]
    fn work_grows_with_the_text_alone() {
        let model = Model::bundled().unwrap_or_else(|why| panic!("{why}"));
        let texts = [
            ("حضر ", "سامر الحلاق، ", 500),
            ("حضر ", "محمد حسن وحسن وأحمد علي وعلي، ", 200),
            ("", "وزارة الداخلية السورية، الخارجية التركية، ", 200),
            ("", "دمشق، حلب، ", 500),
            ("", "قال \"نعم نعم نعم\" ", 500),
            ("قال الوزير: \"", "نعم كذلك ", 900),
            ("", "\"", 2000),
            ("", "« كلمة ", 900),
            ("", "قال ", 900),
            ("", "قال إن ", 900),
            ("", "مؤكدا أن ", 900),
            ("", "حلب مؤكدا أن ", 600),
            ("", "كلمة بحسب الوزارة ", 500),
            ("", "قال فلان \"كلام بين علامتين\" بحسب الوزارة ", 300),
            ("", "نائب رئيس مجلس ", 500),
            ("", "النجوم ", 900),
            ("النجوم ", "سامر الحلاق، ", 500),
            ("", "الوزير سامر الحلاق، نظيره التركي، ", 300),
            ("", "التقى سامر الحلاق خالد مرعي في حلب 2024 ", 300),
            ("", "زيارة قصف اعتقال ", 500),
            ("", "قال الوزير سامر الحلاق: \"كلام\n\n", 300),
        ];
        for (head, part, times) in texts {
            let once = looks(&model, &format!("{head}{}", part.repeat(times)));
            let twice = looks(&model, &format!("{head}{}", part.repeat(2 * times)));
            assert!(twice * 10 <= once * 23 + 1000, "{part}: {once}, then {twice}");
        }
    }
}
