### Each code explained: what it means, why it matters, a wrong and a right example, how to mend it.

explain-yaml-syntax =
    A place in the file is not valid YAML, so the whole document around it, up to the next “---”, is not read. Most often a text contains a colon or begins with “{"{"}”.
    Wrong:
        stem: A caller asks: when is it mended?
    Right:
        stem: "A caller asks: when is it mended?"
    Correct the indentation, colon, quotation mark or bracket at the place shown; when in doubt, put the whole text in double quotation marks.

explain-comment-in-text =
    In a text without quotation marks a “#” after a blank begins a comment, which candidates do not see. Where a character stands right behind it (#键), 号键 follows, or 按 comes before, it most likely belongs to the text.
    Wrong:
        stem: 客户说要按 #键 结束，您怎么答？
    Right:
        stem: "客户说要按 #键 结束，您怎么答？"
    A comment written as “# to check”, with a blank after the “#”, or on a line of its own, is not found. This is a warning and does not keep the item out of the bank.

explain-yaml-feature =
    A bank uses only texts, lists and mappings, and no aliases (*), anchors (&) or type tags (!), so that what is read is what was written and no small file can grow into a large one.
    Wrong:
        note: *practice
    Right:
        note: "*practice"
    If the character belongs to the text, put all of the text in double quotation marks; otherwise delete it and copy the content that it refers to.

explain-file-unreadable =
    The operating system does not let the program read this file, so its content is missing from the bank. Usually the permissions are too narrow, or a link points to a file that is gone.
    Wrong:
        -rw------- root  items/rules.yaml
    Right:
        -rw-r--r-- root  items/rules.yaml
    Restore the file or let the current user read it (for example by chmod a+r items/rules.yaml), then run the program again.

explain-file-too-long =
    The file is longer than allowed, and the program did not read it. No bank needs files of this length; the limit keeps a stray file from choking the program.
    Wrong:
        items/all.yaml        20 MB
    Right:
        items/rules.yaml       9 MB
        items/scripts.yaml    11 MB
    Split it at “---” into several files in the same folder; if it does not belong to the bank, move it elsewhere.

explain-file-not-text =
    All files of a bank are UTF-8 text, and the program does not guess another encoding because characters would be read wrongly.
    Wrong:
        bank.yaml    GBK
    Right:
        bank.yaml    UTF-8
    Open the file in an editor with the encoding it has, check that its characters look right, and save it as UTF-8; if it contains NUL characters, delete them.

explain-file-misplaced =
    The folder of a file decides what it holds: syllabus/ the syllabus, lexicons/ lexicons, items/ items, exams/ blueprints. A YAML file elsewhere is not read into the bank.
    Wrong:
        questions/rules.yaml
    Right:
        items/rules.yaml
    Move the file into the folder for its content; the description of the bank is called bank.yaml, not bank.yml, and lies at the top.

explain-missing-file =
    Every bank has a bank.yaml at its top, which tells its format, its name and its sources. Without it no source of any item is known.
    Wrong:
        exams/  items/  lexicons/  syllabus/
    Right:
        format: 1
        name: Hotline training
        sources: {"{"}handbook: Staff handbook{"}"}
    Create bank.yaml at the top of the bank with these three keys; if it is already there, first mend what is wrong with the file itself.

explain-format-version =
    The key format in bank.yaml is the version of the bank format. The same key may mean something else in another version, so the program reads only the one it knows.
    Wrong:
        format: 2
    Right:
        format: 1
    Change format to the version that the finding names; if the bank was written for a newer format, use a newer version of the program.

explain-unknown-key =
    No such key belongs at this place; most often it is misspelt or indented to the wrong level. The program does not pass over unknown keys, so that nothing you wrote is silently ignored.
    Wrong:
        dificulty: easy
    Right:
        difficulty: easy
    Correct the spelling or indent the key to its proper level; if you do not need it, delete it.

explain-duplicate-key =
    The same key stands twice on one level. The program cannot know which one counts, and if it is the label of an option, an option would be lost.
    Wrong:
        A: Two hours
        A: One day
    Right:
        A: Two hours
        B: One day
    Rename one of them, or delete one.

explain-missing-key =
    A key that must be here is not written, or nothing stands behind it. Without it the document is not complete and stays out of the bank.
    Wrong:
        rationale:
    Right:
        rationale: The rules allow fifteen minutes for a query.
    Write the key with its content; if you did write it, check its spelling and its indentation.

explain-wrong-shape =
    Each place takes only one kind of content: a text, a list or a mapping. Most often a phrase begins with “{"{"}” without quotation marks, which YAML takes for a mapping.
    Wrong:
        any: [{"{"}empathy{"}"}, I see]
    Right:
        any: ["{"{"}empathy{"}"}", I see]
    Write a text, a list (lines that begin with “- ”) or a mapping (lines of “key: content”), as the finding says; if it is meant as text, put all of it in double quotation marks.

explain-empty-text =
    A text or at least one entry is needed here, but there is nothing. An empty answer or an empty list of phrases cannot be graded, so the document stays out of the bank.
    Wrong:
        any: []
    Right:
        any: [I understand, I see]
    Write the content; if the key is optional, you can also delete all of it.

explain-unknown-value =
    This key takes only a few fixed words, and this is not one of them. Drawing and grading rely on these words for difficulties, types and scoring rules.
    Wrong:
        difficulty: simple
    Right:
        difficulty: easy
    Use one of the words that the finding lists, with the same letters and hyphens.

explain-bad-id =
    Names refer to content in files, commands and records, so they have only lower-case letters, digits and underscores, in words joined by single hyphens, at most 80 characters. An outcome also begins with the id of its group and a slash.
    Wrong:
        id: Rule 15 (query limit)
    Right:
        id: rule-15-query-limit
    Rename it in this way, together with every reference to it; a name for readers goes into name.

explain-duplicate-id =
    Within one kind of content each id may be used only once. Records know an item by its id, and two equal ids would be mixed up, so only the first one goes into the bank.
    Wrong:
        id: rule-query-limit  # items/rules.yaml
        id: rule-query-limit  # items/scripts.yaml
    Right:
        id: rule-query-limit  # items/rules.yaml
        id: script-query-limit  # items/scripts.yaml
    Give the later one an id that is not yet used; if it is a needless copy, delete it.

explain-unknown-reference =
    The lexicon, source, outcome, group, criterion or violation that is named here does not exist. If you can see it in the bank, it may have a fault of its own and was not read.
    Wrong:
        outcomes: [rule/qurey-15min]
    Right:
        outcomes: [rule/query-15min]
    Correct the spelling, or write what is referred to; once its own faults are mended, this finding disappears too.

explain-bad-period =
    A span of time is needed here: a number and a unit.
    Wrong:
        validity: two years
    Right:
        validity: 2 years
    Units are days, months and years, or 天, 个月 and 年.
explain-bad-number-rule =
    Credentials get their numbers by this rule: {"{"}year{"}"} becomes the year, {"{"}serial{"}"} a running number of six digits, from 1 in each year and without gaps.
    Wrong:
        number: HS-{"{"}serial{"}"}
    Right:
        number: HS-{"{"}year{"}"}-{"{"}serial{"}"}
    Both must be there, the running number last.
explain-bad-number =
    A number is needed here, but this is none, or it is out of range. A cut score is a percentage, points and counts are whole numbers, all in digits and without a unit.
    Wrong:
        cut-score: 80
    Right:
        cut-score: 80%
    Write a number within the range that the finding gives; the unit of a numeric item goes into unit, not behind the number.

explain-too-few =
    There are not enough entries here. One option leaves nothing to choose, and two entries in order are easily guessed, so such an item tests nothing.
    Wrong:
        options: {"{"}A: It may{"}"}
    Right:
        options: {"{"}A: It may, B: It may not{"}"}
    Add entries up to the least number that the finding gives; if an entry is reported as empty, fill it first.

explain-too-many =
    There are too many entries here. An item has one type and one source, and options, entries and pairs have a limit as well, because a screen and a reader can take only so much.
    Wrong:
        source: {"{"}handbook: Rule 3, heating: Rule 5{"}"}
    Right:
        source: {"{"}handbook: Rule 3{"}"}
    Delete entries down to the most that the finding allows, or split the item into two.

explain-repeated =
    The same text stands twice in one place. If options, entries or answers repeat, a candidate cannot tell which one is right, and neither can the grading.
    Wrong:
        entries: [Answer, Register, Register]
    Right:
        entries: [Answer, Register, Call back]
    Delete the repeated one, or change it to a different text.

explain-key-not-an-option =
    The key is the label of the right option, but options has no such label, so the item would have no right answer. Labels must be the same letter for letter, capitals included.
    Wrong:
        options: {"{"}A: It may, B: It may not{"}"}
        key: C
    Right:
        options: {"{"}A: It may, B: It may not{"}"}
        key: B
    Change key to a label that exists, or add the option to options.

explain-not-allowed-here =
    This key has no use in this type of item. A role-play earns the sum of its criteria and a survey earns nothing, so neither of them has points of its own.
    Wrong:
        points: 5
    Right:
        criteria:
          greet: {"{"}name: Greeting, points: 5, any: [hello]{"}"}
    Delete the line that the finding shows; to change the points of a role-play, change the points of its criteria.

explain-blank-count =
    A blank in the stem is four underscores, and blanks has one entry of accepted answers for each, in the same order. If the numbers differ, a blank has no answer or an answer has no blank.
    Wrong:
        stem: First a greeting, then your ____.
        interaction: {"{"}fill-in: {"{"}blanks: [greeting, number]{"}"}{"}"}
    Right:
        stem: First a ____, then your ____.
        interaction: {"{"}fill-in: {"{"}blanks: [greeting, number]{"}"}{"}"}
    Add the missing “____” or the missing entry; if a blank has several right answers, write them as one entry, such as [number, staff number].

explain-bad-formula =
    A formula or the name of a number in numbers cannot be read. A name begins with a letter or a Chinese character; a formula has numbers, names from above, + - * /, parentheses and the functions ceil, floor, round, mod, max and min.
    Wrong:
        work: {"{"}seats: ceil users / 2{"}"}
    Right:
        work: {"{"}seats: ceil(users / 2){"}"}
    Mend the place that the finding names; a condition has exactly one of < ≤ = ≠ ≥ >.

explain-no-draw =
    The numbers are written well, but none of them will do: none meets the conditions of where, or none can be computed. The item stays out of the bank.
    Wrong:
        draw: {"{"}users: {"{"}from: 9, to: 31, step: 2{"}"}{"}"}
        where: [users > 31]
    Right:
        draw: {"{"}users: {"{"}from: 9, to: 41, step: 2{"}"}{"}"}
        where: [users > 31]
    Loosen where, widen the ranges of draw, or mend the formula that cannot be computed.

explain-draw-fails =
    The item was drawn a thousand times, and one draw made no valid item: a number could not be computed or written, or the item broke a rule, such as two options that fall together. In an exam such numbers are drawn again, but others may be odd too.
    Wrong:
        work: {"{"}seats: users / 3{"}"}
    Right:
        work: {"{"}seats: ceil(users / 3){"}"}
    State the rounding of the rule; rule numbers out by where, such as where: [mod(users, 2) = 1].

explain-few-draws =
    A thousand draws gave few different numbers, so that many papers are alike and keys can be copied.
    Wrong:
        draw: {"{"}hours: [166, 174]{"}"}
    Right:
        draw: {"{"}hours: [166, 168, 174], open: {"{"}from: 8, to: 16, step: 1{"}"}{"}"}
    Widen the range, or draw one more number.

explain-bad-phrase =
    Besides plain words a phrase can have these signs: (a|b) one of them, [a] may be left out, a…b some characters between, {"{"}lexicon{"}"} any phrase of a lexicon, <duration ≤ 2小时> a value by its size, a & b both in one sentence, a & !b without b in that sentence, and at the end @us @customer @question @beginning @end. A sign without its partner or with something missing cannot be read. Full-width signs are the same.
    Wrong:
        any: ["(抱歉|对不起", "请{"{"}honorific稍等", "登记…", "<duration ≤ 三点>"]
    Right:
        any: ["(抱歉|对不起)", "请{"{"}honorific{"}"}稍等", "登记…工单", "<duration ≤ 2小时>"]
    Mend it at the column that the finding names; the authors' guide has the whole notation.

explain-empty-phrase =
    Phrases are compared without punctuation and spaces, and nothing is left of this one. An empty phrase would match every answer and give points or find violations where there are none.
    Wrong:
        any: ["…"]
    Right:
        any: [please wait]
    Write at least one letter or character in the phrase, or delete the phrase.

explain-phrase-too-rich =
    Each lexicon in a phrase multiplies its number of ways by the size of the lexicon. With too many, grading becomes slow, and most of the ways are such as nobody would say.
    Wrong:
        any: ["{"{"}when{"}"}{"{"}who{"}"}{"{"}what{"}"}{"{"}how{"}"}"]
    Right:
        any: ["{"{"}when{"}"}{"{"}what{"}"}"]
    Refer to fewer lexicons, or replace one of them by plain words; keep only the part that tells right from wrong.

explain-lexicon-circle =
    A lexicon may refer to others, but one that leads back to itself never comes to an end, so no lexicon of the circle can be used. Lexicons that refer to one of the circle are listed with it.
    Wrong:
        id: hello
        phrases: [hello, "{"{"}hello{"}"} there"]
    Right:
        id: hello
        phrases: [hello, hello there]
    Follow the references to the phrase that leads back, and replace the braces in it by plain words.

explain-too-many-points =
    An exemplar expects more points in expect than its criterion can give. No answer ever gets that many, so the exemplar could never come true.
    Wrong:
        criteria: {"{"}greet: {"{"}name: Greeting, points: 2, any: [hello]{"}"}{"}"}
        exemplars: [{"{"}name: good, text: Hello, expect: {"{"}greet: 3{"}"}{"}"}]
    Right:
        criteria: {"{"}greet: {"{"}name: Greeting, points: 2, any: [hello]{"}"}{"}"}
        exemplars: [{"{"}name: good, text: Hello, expect: {"{"}greet: 2{"}"}{"}"}]
    Lower the points in expect to at most the points of the criterion, or raise the points of the criterion.

explain-quota-unmet =
    The bank has too few items for this quota. An item appears only once in a paper, so those that other quotas need do not count twice, and an exam that cannot be filled cannot be taken.
    Wrong:
        quotas: [{"{"}group: rule, type: numeric, count: 50{"}"}]
    Right:
        quotas: [{"{"}group: rule, type: numeric, count: 2{"}"}]
    Write more items that fit, or lower count, or widen group, type or difficulty.

explain-parts-points =
    The points of a criterion with parts can be given in three ways: with need, so many parts earn all points of the whole; with points in every part, whose sum is the whole; or without points in any part, which then share the points of the whole equally. A mixture does not add up.
    Wrong:
        points: 2
        parts: {"{"}name: {"{"}points: 1, any: [姓名]{"}"}, phone: {"{"}any: [电话]{"}"}{"}"}
    Right:
        points: 2
        parts: {"{"}name: {"{"}any: [姓名]{"}"}, phone: {"{"}any: [电话]{"}"}{"}"}
    Give points to every part, or to none.

explain-exemplar-score =
    An exemplar is an answer together with the points it should get, and it tests the rubric. If the points differ from expect, the rubric or the expectation is wrong, and candidates would be graded wrongly too.
    Wrong:
        text: Yes, what is it?
        expect: {"{"}greet: 1{"}"}
    Right:
        text: Hello, what is it?
        expect: {"{"}greet: 1{"}"}
    Decide whether the exemplar deserves the points: if so, add a phrase to the criterion; if not, change expect; a criterion that expect leaves out counts as 0.

explain-exemplar-violation =
    The violations that an exemplar commits must be those that its violations list; one more or one less shows that a phrase or the expectation is wrong. A violation found wrongly takes points that a candidate has earned.
    Wrong:
        text: I do not know.
    Right:
        text: I do not know.
        violations: [dont-know]
    If it is a violation, list it in violations of the exemplar and make sure that a phrase matches; if it is none, make the phrase of the violation more specific.

explain-phrase-in-prompt =
    A phrase of the rubric already occurs in the stem, the scenario or the words of the customer, so that copying them matches it and the phrase tests nothing. This is a warning and does not keep the item out of the bank.
    Wrong:
        stem: Begin with “hello” and write your opening.
    Right:
        stem: Write your opening.
    Reword the prompt so that it does not contain the phrase, or make the phrase longer and more specific, so that copying the prompt does not match it.

explain-no-items =
    The bank has no usable item, so no exam can be drawn from it.
    Usual causes: the wrong folder was given, items do not lie below items/, or all of them have errors.
    As it should be:
        my-bank/bank.yaml
        my-bank/items/first.yaml
    Check the folder in the command, put items below items/, then mend the other errors.

explain-missing-separator =
    A file may hold several documents, parted by lines with nothing but “---”. Without that line the second runs into the first and repeats all of its keys.
    Wrong:
        id: first
        stem: 第一题
        id: second
    Right:
        id: first
        stem: 第一题
        ---
        id: second
    Write “---” on a line of its own above the second “id”.

explain-full-width-comma =
    The entries of a list are parted by half-width commas. With full-width ones the whole list is a single long phrase that nobody will ever say.
    Wrong:
        phrases: [抱歉，对不起，不好意思]
    Right:
        phrases: [抱歉, 对不起, 不好意思]
    Punctuation inside a phrase does not count anyway; leave it out.

explain-one-letter-left =
    What stands in square brackets may be said or not. Where a phrase without all its square brackets is a single character, every answer in which that character happens to stand meets it.
    Wrong:
        any: ["(断)[电话|了]"]
    Right:
        any: ["断(电话|了)"]

explain-foreign-sign =
    Phrases have signs of their own. The ?, *, +, ^, $ and \ of regular expressions mean nothing here and are left out like punctuation, so that what was meant to be optional has to be said.
    Wrong:
        any: ["(非常)?抱歉", "登记.*工单"]
    Right:
        any: ["[非常]抱歉", "登记…工单"]

explain-missing-otherwise =
    The branches of next are tried from top to bottom, and the first that fits is taken. The last must have no condition, so that there is a way when none of the others fits.
    Wrong:
        next:
          - {"{"}met: [apologise], to: calms{"}"}
    Right:
        next:
          - {"{"}met: [apologise], to: calms{"}"}
          - {"{"}to: escalates{"}"}
    Where the talk ends, write - {"{"}to: end{"}"}.

explain-branch-never-fits =
    The branches of next are tried from top to bottom, and the first that fits is taken. Some can never be taken: an earlier one covers them, their conditions contradict one another, they ask for more points than the turn gives, or they name a fatal violation, which ends the talk at once.
    Wrong:
        next:
          - {"{"}to: escalates{"}"}
          - {"{"}met: [apologise], to: calms{"}"}
    Right:
        next:
          - {"{"}met: [apologise], to: calms{"}"}
          - {"{"}to: escalates{"}"}
    Strict branches come first, the one without conditions last.

explain-unreachable-turn =
    No answer leads from the first turn to this one, so it was written for nothing.
    Wrong:
        opening: {"{"}customer: …, criteria: …, next: end{"}"}
        calms: {"{"}customer: …{"}"}
    Right:
        opening: {"{"}customer: …, criteria: …, next: calms{"}"}
        calms: {"{"}customer: …{"}"}
    Name it in next of an earlier turn, or delete it.

explain-loop-without-limit =
    The talk can come back to a turn, round after round. Such an item needs most-turns: how often the candidate speaks at most.
    Wrong:
        turns:
          opening: {"{"}…, next: [{"{"}met: [apologise], to: end{"}"}, {"{"}to: opening{"}"}]{"}"}
    Right:
        most-turns: 4
        turns:
          opening: {"{"}…, next: [{"{"}met: [apologise], to: end{"}"}, {"{"}to: opening{"}"}]{"}"}
    Or change next so that no turn comes again.

explain-loop-without-exit =
    Whoever meets every criterion and commits no violation has to come to an end from every turn, without passing a turn twice. Here they go round however well they answer. A most-turns does not mend that: it only cuts the talk off.
    Wrong:
        opening: {"{"}…, next: again{"}"}
        again: {"{"}…, next: opening{"}"}
    Right:
        opening: {"{"}…, next: again{"}"}
        again: {"{"}…, next: [{"{"}met: [promise], to: end{"}"}, {"{"}to: opening{"}"}]{"}"}
    Add a branch to one of them that lets out who answers well.

explain-exemplar-path =
    Each line of an exemplar names the turn that it is said in. The exemplar is walked: how a line is graded decides which turn comes next. Where it comes to another turn than you wrote, the exemplar is wrong, or next or a phrase does not do what you think. An exemplar goes on to the end of the talk.
    Wrong:
        says:
          - {"{"}turn: opening, text: 你急什么, expect: {"{"}{"}"}{"}"}
          - {"{"}turn: calms, text: 好的{"}"}
    Right:
        says:
          - {"{"}turn: opening, text: 你急什么, expect: {"{"}{"}"}{"}"}
          - {"{"}turn: escalates, text: 好的{"}"}
    rolecall grade --item ID --trace shows for each turn why it goes this way.

explain-turn-without-exemplar =
    Nobody knows whether the phrases of a turn work, or its branches, if no exemplar comes to it. This is a warning and does not keep the item out of the bank.
    Wrong:
        turns: {"{"}opening: …, calms: …, escalates: …{"}"}
        exemplars: only from opening to calms
    Right:
        exemplars: one more from opening to escalates
    At least one exemplar should come to every turn, those where the customer has the last word included.

explain-rubric-without-exemplar =
    Without exemplars nobody knows whether the phrases of a rubric give too much or too little, and `rolecall test` has nothing to try. Every essay that was imported is such a draft. This is a warning and does not keep the item out of the bank.
    Wrong:
        criteria: {"{"}sorry: {"{"}name: 致歉, points: 1, any: [抱歉]{"}"}{"}"}
    Right:
        criteria: {"{"}sorry: {"{"}name: 致歉, points: 1, any: [抱歉]{"}"}{"}"}
        exemplars:
          - {"{"}name: 好, text: 实在抱歉。, expect: {"{"}sorry: 1{"}"}{"}"}
          - {"{"}name: 没说到, text: 知道了。, expect: {"{"}{"}"}{"}"}
    Write at least a good one and one that misses everything, and one for each violation.

explain-unfinished =
    Where a source lacks something, import writes a sentence in its place. Candidates would read it, and whoever says a phrase that only holds a place earns its points. This is a warning and does not keep the item out of the bank.
    Wrong:
        rationale: The source gives no rationale; write one.
    Right:
        rationale: Greet first, then name your office.
    Write your own content there; or delete the whole document if you do not want the item.

explain-key-longest =
    Authors want the right answer to be complete, so it grows longer than the others, and candidates can guess it. It is told when the key is half as long again as the longest distractor and at least six characters longer; of several keys the shortest counts.
    Wrong:
        options: {"{"}A: Go, B: Ask for the address and say when someone will come, C: Wait{"}"}
        key: B
    Right:
        options: {"{"}A: Promise to go, B: Ask the address, C: Tell them to wait{"}"}
        key: B
    Shorten the key, or make the distractors as specific.

explain-keys-longest =
    Item by item nothing shows, but all over the bank the key is often the longest option, so that choosing the longest pays. It is told when the count is three standard deviations above chance, from 20 single-choice items on.
    Wrong:
        the key is longest in 30 of 60 items
    Right:
        the key is longest in 15 of 60 items
    Shorten some keys, or lengthen a distractor.

explain-keys-in-one-place =
    Authors tend to write the key in the same place, such as the second. Shuffling hides it; where options are not shuffled, and in true-false items, it shows. Items with as many options are counted together, and a place is told when it has three standard deviations more keys than chance.
    Wrong:
        35 of 40 true-false items have key: false
    Right:
        21 of 40 true-false items have key: false
    Change the order of options, or turn some statements into their opposite.

explain-all-of-the-above =
    Options are shuffled for each candidate, so “all of the above” may come first, and “A and C” no longer names the options that it meant.
    Wrong:
        options: {"{"}A: Greet, B: Give your number, C: All of the above{"}"}
    Right:
        multiple-choice: {"{"}options: {"{"}A: Greet, B: Give your number, C: Ask for an identity card{"}"}, key: [A, B]{"}"}
    Make it a multiple-choice item, or write an option that stands by itself; if the order has to stay, write shuffle: false.

explain-double-negation =
    An item that denies twice tests reading, not the trade: those who know may answer the wrong way round. Words that cancel each other (不能不, 没有人不) and negative questions about something negative are told. What customers say in quotation marks does not count.
    Wrong:
        stem: 下列哪一项不属于不应做的事？
    Right:
        stem: 下列哪一项可以做？
    Say it without denying.

explain-stem-holds-answer =
    The words of the answer stand in the stem or the scenario and those of no distractor do, so that one only has to look. Of a blank the first form counts.
    Wrong:
        stem: You have to log each complaint. What comes first?
        options: {"{"}A: Log each complaint, B: Pass it on{"}"}
    Right:
        stem: A complaint comes in. What comes first?
        options: {"{"}A: Log each complaint, B: Pass it on{"}"}
    Take the words out of the prompt, or word the answer differently.

explain-near-duplicate =
    Stem, scenario and key of two items are nearly the same, so that a paper with both asks once and counts twice. Pairs of neighbouring characters are compared; 60 percent in common is told.
    Wrong:
        stem: 居民来电说暖气管漏水，客服第一步做什么？
        stem: 居民来电说暖气管漏水，客服首先做什么？
    Right:
        stem: 居民来电说暖气管漏水，客服第一步做什么？
        stem: 漏水已经修好，客服怎样回访？
    Delete one, or let it ask something else.

explain-repeated-phrase =
    A phrase stands twice in one lexicon. Grading does not change, but when one of them is mended the other stays.
    Wrong:
        phrases: [抱歉, 对不起, 抱歉]
    Right:
        phrases: [抱歉, 对不起]
    Delete the second one.

explain-overlapping-lexicons =
    Two lexicons share most of their phrases. When one of them gets a new phrase and the other does not, the same words earn in one item and not in another. Phrases that only refer to a lexicon do not count.
    Wrong:
        id: sorry
        phrases: [抱歉, 对不起, 不好意思, 请原谅]
        ---
        id: apology
        phrases: [抱歉, 对不起, 不好意思, 见谅]
    Right:
        id: apology
        phrases: ["{"{"}sorry{"}"}", 见谅]
    Let one refer to the other, or make them one.

explain-outcome-without-items =
    The syllabus says that it is to be learnt, and no item asks for it, so that nobody knows who has. rolecall coverage lists how many items each outcome has.
    Wrong:
        - id: repair/arrival-time  # in the outcomes of no item
    Right:
        outcomes: [repair/arrival-time]  # in at least one item
    Write an item for it, or delete it from the syllabus.

explain-narrow-quota =
    A quota of an exam asks for nearly as many items as fit, so that all candidates get nearly the same, and those who have sat tell the others. At least twice as many as count are wanted. Practices and surveys do not matter.
    Wrong:
        quotas: [{"{"}type: numeric, count: 5{"}"}]  # the bank has 6
    Right:
        quotas: [{"{"}type: numeric, count: 3{"}"}]
    Write more items, or lower count, or widen the quota.

explain-bad-fact =
    The facts of an outcome are the figures of its rule, which items are compared with. So they have to be readable: durations, dates, times, phone numbers, sums, or counts with their counter.
    Wrong:
        facts: [soon]
    Right:
        facts: [15分钟]
    Write a figure; a rule without figures needs no facts.

explain-fact-contradicted =
    The outcome states the figure of its rule (facts), the key or rationale of this item states another of that kind, and the rule’s own one appears nowhere in stem, scenario, key or rationale: most likely it is a slip, or the rule has changed and the item has not. Where the rule’s figure is named, others may stand beside it.
    Wrong:
        facts: [15分钟]
        rationale: 查询最迟 20 分钟答复。
    Right:
        facts: [15分钟]
        rationale: 查询最迟 15 分钟答复，20 分钟就超了。
    Mend the item; if the rule has changed, mend facts.

explain-mixed-width =
    Half-width punctuation among Chinese characters and full-width digits and letters look uneven and break lines badly. Only texts for people are looked at, not phrases, exemplars and the forms of blanks.
    Wrong:
        stem: 您好,请问怎么处理?
    Right:
        stem: 您好，请问怎么处理？
    Use full-width punctuation, and half-width digits and letters.

explain-unbalanced-quotes =
    Half of a pair of quotation marks or brackets is missing, so that nobody knows where the words end. The “1）” of a numbering is right.
    Wrong:
        stem: 客户说“怎么还没来，您怎么答？
    Right:
        stem: 客户说“怎么还没来”，您怎么答？
    Add the other half, or delete what is too much.

explain-quoted-whole =
    Stems, rationales, scenarios and phrases need no quotation marks. Chinese ones become part of the text: candidates see them, and phrases no longer match. Options, customers' words and exemplars may have them.
    Wrong:
        stem: “接起电话，先说什么？”
    Right:
        stem: 接起电话，先说什么？
    Delete the Chinese quotation marks at both ends. This is a warning and does not keep the item out of the bank.

explain-bad-allow =
    A finding that is to stand needs its code and a reason, so that those who come later know why. Errors cannot be allowed.
    Wrong:
        # rolecall: allow key-longest
    Right:
        # rolecall: allow key-longest because the law is quoted as it stands
    Add the reason, or mend the code.

explain-unused-allow =
    There is no such finding where this comment holds: it may have been mended, or the comment is in the wrong place. At the head of a document it holds for all of it; above a key or a list entry, for that one and what is below it.
    Wrong:
        # rolecall: allow mixed-width because it is a brand
        stem: 这里没有半角标点。
    Right:
        stem: 这里没有半角标点。
    Delete it, or move it to its place.
