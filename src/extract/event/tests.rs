use crate::extract::testing::with_case;

/// `kind trigger agent>target@place`, with `not` and `will` before it.
fn events(marked: &str) -> Vec<String> {
    with_case(marked, |case| {
        let found =
            super::find(&case.annotated, &case.entities, &case.roles, &case.model.lexicon);
        let line = |e: &super::Event| {
            let not = if e.negated { "not " } else { "" };
            let will = if e.planned { "will " } else { "" };
            let (agent, target, place) =
                (case.name(e.agent), case.name(e.target), case.name(e.place));
            format!("{not}{will}{} {} {agent}>{target}@{place}", e.kind, case.words(e.trigger))
        };
        found.iter().map(line).collect()
    })
}

fn check(table: &[(&str, &[&str])]) {
    for (marked, expected) in table {
        assert_eq!(&events(marked), expected, "{marked}");
    }
}

#[test]
fn verbs_name_who_and_whom() {
    check(&[
        (
            "التقى وزير الداخلية [P سامر خليل] نظيره [P جان دمير] في [L حلب].",
            &["meet التقى سامر خليل>جان دمير@حلب"],
        ),
        ("استقبل [P سامر خليل] السفير [P جان دمير].", &["meet استقبل سامر خليل>جان دمير@-"]),
        (
            "اجتمع [P سامر خليل] مع [P جان دمير] في [L حلب].",
            &["meet اجتمع سامر خليل>جان دمير@حلب"],
        ),
        ("زار [P سامر خليل] [L حلب] أمس.", &["visit زار سامر خليل>-@حلب"]),
        ("وصل الوزير [P سامر خليل] إلى [L حلب].", &["visit وصل سامر خليل>-@حلب"]),
        (
            "اعتقلت [O شرطة حلب] [P سامر خليل] في [L حلب].",
            &["arrest اعتقلت شرطة حلب>سامر خليل@حلب"],
        ),
        ("هاجم [O لواء النور] مقر [O هيئة الطرق].", &["attack هاجم لواء النور>هيئة الطرق@-"]),
        ("استقال الوزير [P سامر خليل] من منصبه.", &["resign استقال سامر خليل>-@-"]),
        ("توفي الكاتب [P سامر خليل] في [L حلب].", &["die توفي ->سامر خليل@حلب"]),
        ("أصيب [P سامر خليل] في [L حلب].", &["injure أصيب ->سامر خليل@حلب"]),
        ("صوت [O مجلس الشعب] على القانون في [L حلب].", &["vote صوت مجلس الشعب>-@حلب"]),
        ("افتتح [P سامر خليل] المعرض في [L حلب].", &["launch افتتح سامر خليل>-@حلب"]),
        ("حظرت [O هيئة الطرق] السير في [L حلب].", &["ban حظرت هيئة الطرق>-@حلب"]),
        ("تظاهر مئات الطلاب في [L حلب].", &["protest تظاهر ->-@حلب"]),
        ("عين [P سامر خليل] [P جان دمير] في المنصب.", &["appoint عين سامر خليل>جان دمير@-"]),
    ]);
}

#[test]
fn the_subject_may_come_first() {
    check(&[
        ("[P سامر خليل] يزور [L حلب]", &["visit يزور سامر خليل>-@حلب"]),
        ("الوزير [P سامر خليل]، التقى [P جان دمير].", &["meet التقى سامر خليل>جان دمير@-"]),
    ]);
}

#[test]
fn the_passive_turns_the_cast_round() {
    check(&[
        ("اعتُقل [P سامر خليل] في [L حلب].", &["arrest اعتُقل ->سامر خليل@حلب"]),
        ("قُتل [P سامر خليل] في [L حلب].", &["die قُتل ->سامر خليل@حلب"]),
        ("اغتيل [P سامر خليل] في [L حلب].", &["attack اغتيل ->سامر خليل@حلب"]),
    ]);
}

#[test]
fn nouns_name_events_too() {
    check(&[
        ("زيارة الوزير [P سامر خليل] إلى [L حلب] ناجحة.", &["visit زيارة سامر خليل>-@حلب"]),
        ("أجرى الوزير [P سامر خليل] زيارة إلى [L حلب].", &["visit زيارة سامر خليل>-@حلب"]),
        ("مقتل [P سامر خليل] في [L حلب]", &["die مقتل ->سامر خليل@حلب"]),
        ("اعتقال [P سامر خليل] في [L حلب]", &["arrest اعتقال ->سامر خليل@حلب"]),
        ("اغتيال [P سامر خليل] في [L حلب]", &["attack اغتيال ->سامر خليل@حلب"]),
        ("اجتماع مع [P سامر خليل] في [L حلب]", &["meet اجتماع ->سامر خليل@حلب"]),
        ("تلقى [P سامر خليل] اتصالاً من [P جان دمير].", &["call اتصالاً جان دمير>سامر خليل@-"]),
        ("قصف على [L حلب] أمس", &["attack قصف ->-@حلب"]),
    ]);
}

#[test]
fn denied_and_planned_events_say_so() {
    check(&[
        ("لم يلتق [P سامر خليل] [P جان دمير].", &["not meet يلتق سامر خليل>جان دمير@-"]),
        ("لن يزور [P سامر خليل] [L حلب].", &["not will visit يزور سامر خليل>-@حلب"]),
        ("نفى المتحدث اعتقال [P سامر خليل].", &["not arrest اعتقال ->سامر خليل@-"]),
        ("سوف يزور [P سامر خليل] [L حلب] غداً.", &["will visit يزور سامر خليل>-@حلب"]),
        ("من المقرر أن يزور [P سامر خليل] [L حلب].", &["will visit يزور سامر خليل>-@حلب"]),
        ("يعتزم [P سامر خليل] زيارة [L حلب].", &["will visit زيارة سامر خليل>-@حلب"]),
    ]);
}

#[test]
fn no_names_no_event() {
    for text in [
        "",
        "زار",
        "التقى الوزير الوفد.",
        "كان اللقاء جيداً في المقر.",
        "صوت الموسيقى جميل في [L حلب].",
        "عين [L حلب] الجميلة",
        "سلم [P سامر خليل] قديم.",
        "في بيت [P سامر خليل].",
        "رئيس التحرير [P سامر خليل].",
    ] {
        assert_eq!(events(text), [""; 0], "{text}");
    }
}

#[test]
fn one_event_told_twice_is_one() {
    let lines = events("[P سامر خليل] يزور [L حلب]\nزار [P سامر خليل] [L حلب] أمس.");
    assert_eq!(lines, ["visit يزور سامر خليل>-@حلب"]);
}

#[test]
fn a_long_article_keeps_its_strongest_events() {
    let text: String = (0..40).map(|i| format!("زار [P سامر خليل{i}] [L حلب{i}].\n")).collect();
    assert_eq!(events(&text).len(), super::MOST);
}

/// `kind agent > target` in the words of the text, `-` for none, `(name)` where a bare title or a
/// phrase stands for an entity.
fn told(marked: &str) -> Vec<String> {
    with_case(marked, |case| {
        let found =
            super::find(&case.annotated, &case.entities, &case.roles, &case.model.lexicon);
        let actor = |words: Option<crate::span::Span>, entity: Option<usize>| {
            let words = words.map_or("-", |span| case.words(span));
            match case.name(entity) {
                "-" => words.to_string(),
                name if words.contains(name) => words.to_string(),
                name => format!("{words} ({name})"),
            }
        };
        let line = |e: &super::Event| {
            let (agent, target) =
                (actor(e.agent_words, e.agent), actor(e.target_words, e.target));
            format!("{} {agent} > {target}", e.kind)
        };
        found.iter().map(line).collect()
    })
}

fn check_told(table: &[(&str, &[&str])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(marked, expected)| &told(marked) != expected)
        .map(|(marked, expected)| {
            format!("{marked}\n  not {expected:?}\n  but {:?}", told(marked))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn those_without_a_name_are_told_in_the_words_of_the_text() {
    check_told(&[
        ("اعتقلت قوات الأمن ثلاثة شبان في [L حلب].", &["arrest قوات الأمن > ثلاثة شبان"]),
        ("اعتقلت الشرطة 3 شبان.", &["arrest الشرطة > 3 شبان"]),
        ("أفادت الوكالة بأن قوات الأمن اعتقلت 3 شبان.", &["arrest قوات الأمن > 3 شبان"]),
        ("هاجم مسلحون حافلة ركاب في [L حلب].", &["attack مسلحون > حافلة ركاب"]),
        ("قصفت طائرات [O لواء النور] مخزن وقود.", &["attack طائرات لواء النور > مخزن وقود"]),
        ("افتتح [P سامر خليل] مركزاً للتدريب.", &["launch سامر خليل > مركزاً"]),
        (
            "كشفت [O هيئة الطرق] عن إنشاء مركز عمليات مشترك.",
            &["launch هيئة الطرق > مركز عمليات مشترك"],
        ),
        ("أعلن [P سامر خليل] ضبط 163 عجلة.", &["other سامر خليل > 163 عجلة"]),
        ("إصابة شابين في [L حلب]", &["injure - > شابين"]),
        ("وفاة غامضة في [L حلب]", &["die - > -"]),
    ]);
}

#[test]
fn a_bare_title_is_its_holder() {
    check_told(&[
        (
            "وصل وزير الزراعة [P سامر خليل] إلى [L حلب].\nواستقبل الوزير أمس [P جان دمير].",
            &["visit وزير الزراعة سامر خليل > -", "meet الوزير (سامر خليل) > جان دمير"],
        ),
        (
            "استقال وزير الزراعة [P سامر خليل].\nواعتقلت [O شرطة حلب] الوزير.",
            &["resign وزير الزراعة سامر خليل > -", "arrest شرطة حلب > الوزير (سامر خليل)"],
        ),
    ]);
}

#[test]
fn the_one_who_spoke_goes_on_acting() {
    check_told(&[
        ("وأوضح [P خليل] أنه تلقى اتصالاً من [P جان دمير].", &["call جان دمير > خليل"]),
        (
            "أكد [P سامر خليل] خلال اتصال هاتفي مع [P جان دمير] أن الأمر انتهى.",
            &["call سامر خليل > جان دمير"],
        ),
        ("الاتفاق القائم بين [L أنقرة] و[L دمشق] باق.", &["agree أنقرة > دمشق"]),
        ("لقاء بين [P سامر خليل] و[P جان دمير] أمس.", &["meet سامر خليل > جان دمير"]),
    ]);
}

#[test]
fn what_may_come_is_no_past() {
    check(&[
        ("تخطط [O هيئة الطرق] لإطلاق مشروع في [L حلب].", &["will launch إطلاق هيئة الطرق>-@حلب"]),
        (
            "دعا [P سامر خليل] إلى اجتماع مع [P جان دمير].",
            &["will meet اجتماع سامر خليل>جان دمير@-"],
        ),
        ("تأجيل زيارة [P سامر خليل] إلى [L حلب]", &["will visit زيارة سامر خليل>-@حلب"]),
        ("ليست زيارة [P سامر خليل] إلى [L حلب] قريبة.", &["not visit زيارة سامر خليل>-@حلب"]),
        ("صادق [O مجلس الشعب] على القانون في [L حلب].", &["vote صادق مجلس الشعب>-@حلب"]),
    ]);
}
