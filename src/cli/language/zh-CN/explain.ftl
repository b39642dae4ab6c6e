### 每个代码的解释：是什么、为什么要紧、错的和对的写法、怎么改。

explain-yaml-syntax =
    文件里有一处不是合法的 YAML，它所在的文档（到下一个“---”为止）整份读不出来。最常见的原因是文字里带有半角冒号，或者文字以“{"{"}”开头。
    错误：
        stem: 用户问: 几点能修好？
    正确：
        stem: "用户问: 几点能修好？"
    按提示的位置改好缩进、冒号、引号或括号；拿不准时，给整段文字加上半角双引号。

explain-comment-in-text =
    不带引号的文字里，空格后面的“#”起就是备注，考生看不到。“#”后面紧跟着字（#键）、接着“号键”，或者前面是“按”，多半是文字的一部分。
    错误：
        stem: 客户说要按 #键 结束，您怎么答？
    正确：
        stem: "客户说要按 #键 结束，您怎么答？"
    备注写成“# 待核”（“#”后面空一格），或者另起一行写，就不会提醒。这只是提醒，不会把题挡在题库外。

explain-yaml-feature =
    题库只用文字、列表和键值对，不用别名（*）、锚点（&）和类型标签（!），这样读到的就是写下的，小文件也不会展开成很大的内容。
    错误：
        note: *本卷仅供练习
    正确：
        note: "*本卷仅供练习"
    如果符号是文字的一部分，给整段文字加半角双引号；否则删掉它，把要引用的内容抄过来。

explain-file-unreadable =
    操作系统不让程序读这个文件，文件里的内容因此都不在题库里。原因多半是权限不够，或者链接指向的文件已经不在。
    错误：
        -rw------- root  items/rules.yaml
    正确：
        -rw-r--r-- root  items/rules.yaml
    恢复文件或给当前用户读的权限（例如 chmod a+r items/rules.yaml），然后再运行一次。

explain-file-too-long =
    文件超过了长度上限，程序没有读它。再大的题库也用不到这么长的文件，上限是为了防止误放进来的文件拖垮程序。
    错误：
        items/all.yaml        20 MB
    正确：
        items/rules.yaml       9 MB
        items/scripts.yaml    11 MB
    在“---”处把它拆成几个文件，放在同一个文件夹里；如果它不是题库的文件，就移走它。

explain-file-not-text =
    题库的文件都要是 UTF-8 编码的文本，换一种编码，汉字就会读错，所以程序不去猜编码。
    错误：
        bank.yaml    GBK
    正确：
        bank.yaml    UTF-8
    用编辑器按原来的编码打开文件，看到汉字正常后另存为 UTF-8；文件里如果混进了空字符（NUL），把它删掉。

explain-file-misplaced =
    文件里是什么内容，由它所在的文件夹决定：syllabus/ 是考纲，lexicons/ 是同义词组，items/ 是试题，exams/ 是组卷蓝图。放在别处的 YAML 文件不会读进题库。
    错误：
        questions/rules.yaml
    正确：
        items/rules.yaml
    把文件移到对应的文件夹里；题库说明的文件名是 bank.yaml，放在最外层，扩展名不能写成 yml。

explain-missing-file =
    每个题库的最外层都要有 bank.yaml，它写明格式、题库的名称和资料来源。没有它，试题里的来源全都对不上。
    错误：
        exams/  items/  lexicons/  syllabus/
    正确：
        format: 1
        name: 热线培训题库
        sources: {"{"}handbook: 员工手册{"}"}
    在题库的最外层建 bank.yaml，写上这三个键；如果它已经在那里，先改好它自己的问题。

explain-format-version =
    bank.yaml 里的 format 是题库格式的版本号。版本不同，同样的键可能有不同的意思，所以程序只读它认识的版本。
    错误：
        format: 2
    正确：
        format: 1
    把 format 改成提示里的版本号；如果题库是按更新的格式写的，就换用新版程序。

explain-unknown-key =
    这个位置没有这个键，多半是拼写错了，或者缩进到了别的层级。程序不会放过不认识的键，免得写好的内容悄悄失效。
    错误：
        dificulty: easy
    正确：
        difficulty: easy
    改正拼写，或者把它缩进到该在的层级；不需要它就整个删掉。

explain-duplicate-key =
    同一层里，同一个键写了两次。程序无法知道该用哪一个，选项的标号重复时还会少掉一个选项。
    错误：
        A: 两小时
        A: 一天
    正确：
        A: 两小时
        B: 一天
    给其中一个换名字，或者删掉一个。

explain-missing-key =
    这里必须有的一个键没有写，或者只写了键而没有内容。少了它，这份文档就不完整，不会进入题库。
    错误：
        rationale:
    正确：
        rationale: 规范给查询留的上限是十五分钟。
    写上这个键和它的内容；已经写了的，检查拼写和缩进。

explain-wrong-shape =
    每个位置只能放一种内容：一段文字、列表或键值对。最常见的是要点词以“{"{"}”开头而没加引号，YAML 会把它当成键值对。
    错误：
        any: [{"{"}empathy{"}"}, 我明白]
    正确：
        any: ["{"{"}empathy{"}"}", 我明白]
    按提示写成文字、列表（每行以“- ”开头）或键值对（每行是“键: 内容”）；本来就是文字的，给整段加半角双引号。

explain-empty-text =
    这里需要一段文字或至少一项，却是空的。空的答案和空的要点词无法评分，所以这份文档不会进入题库。
    错误：
        any: []
    正确：
        any: [我理解, 我明白]
    写上内容；如果这个键可有可无，也可以把它整个删掉。

explain-unknown-value =
    这个键只接受几个固定的词，写的却是别的。难度、题型和计分方式要靠这些词来抽题和评分，不能另起名字。
    错误：
        difficulty: 简单
    正确：
        difficulty: easy
    换成提示里列出的词，大小写和连字符都要一样。

explain-bad-id =
    代号用来在文件、命令和记录里指称内容，所以只用小写字母、数字和下划线，词与词之间用一个连字符，最长 80 个字符。考点的代号还要以所在组的 id 和“/”开头。
    错误：
        id: Rule_15 查询时限
    正确：
        id: rule-15-query-limit
    按这个写法改代号，并把引用它的地方一起改掉；中文名称写在 name 里。

explain-duplicate-id =
    同一类内容里，每个 id 只能用一次。成绩记录靠 id 认试题，两个相同的 id 会混在一起，所以只有先出现的那个进入题库。
    错误：
        id: rule-query-limit  # items/rules.yaml
        id: rule-query-limit  # items/scripts.yaml
    正确：
        id: rule-query-limit  # items/rules.yaml
        id: script-query-limit  # items/scripts.yaml
    给后一个换一个没有用过的 id；如果是复制多出来的，就删掉它。

explain-unknown-reference =
    这里提到的同义词组、来源、考点、组、评分要点或违规项不存在，程序不知道指的是什么。如果它就在题库里，可能是它自己有问题，没有读进来。
    错误：
        outcomes: [rule/qurey-15min]
    正确：
        outcomes: [rule/query-15min]
    改正拼写，或者先写好被引用的内容；先改好它自己的问题，这里的问题也会随之消失。

explain-bad-period =
    这里要一段时间：数字加单位。
    错误：
        validity: 两年
    正确：
        validity: 2 年
    单位是天、个月、年，也可以写 days、months、years。
explain-bad-number-rule =
    证书号按 number 编：{"{"}year{"}"} 换成年份，{"{"}serial{"}"} 换成六位流水号，每年从 1 起，不断号。
    错误：
        number: HS-{"{"}serial{"}"}
    正确：
        number: HS-{"{"}year{"}"}-{"{"}serial{"}"}
    年份和流水号都要有，流水号在最后。
explain-bad-number =
    这里要一个数字，写的却不是数字，或者超出了范围。及格线要写成百分比，分数和题数要写成整数，都用半角阿拉伯数字，不带单位。
    错误：
        cut-score: 80
    正确：
        cut-score: 80%
    按提示的范围改写；数值题的单位写在 unit 里，不写在数字后面。

explain-too-few =
    这里的项数不够。只有一个选项就无从选择，两个步骤的排序一猜就中，这样的题考不出什么。
    错误：
        options: {"{"}A: 可以{"}"}
    正确：
        options: {"{"}A: 可以, B: 不可以{"}"}
    补到提示里的最少项数；上面报了空内容的，先把它补上。

explain-too-many =
    这里的项数太多。每道题只有一个题型和一个来源，选项、步骤和配对也有上限，太多了屏幕上放不下，人也看不过来。
    错误：
        source: {"{"}handbook: 第三条, heating: 第五条{"}"}
    正确：
        source: {"{"}handbook: 第三条{"}"}
    删到提示里的最多项数，或者把一道题拆成两道。

explain-repeated =
    同一处写了两段一样的文字。选项、步骤或答案重复时，考生分不出哪个才算对，评分也没有依据。
    错误：
        entries: [接听, 受理, 受理]
    正确：
        entries: [接听, 受理, 回访]
    删掉重复的一处，或者改成不同的文字。

explain-key-not-an-option =
    key 写的是正确选项的标号，而 options 里没有这个标号，这道题就没有正确答案。标号要和 options 里的一模一样，大小写也算。
    错误：
        options: {"{"}A: 可以, B: 不可以{"}"}
        key: C
    正确：
        options: {"{"}A: 可以, B: 不可以{"}"}
        key: B
    把 key 改成已有的标号，或者在 options 里补上这个选项。

explain-not-allowed-here =
    这个键对这种题型没有用处。角色扮演题的分数是各评分要点的分数之和，自测题不计分，所以这两种题都不写 points。
    错误：
        points: 5
    正确：
        criteria:
          greet: {"{"}name: 问好, points: 5, any: [您好]{"}"}
    删掉提示的那一行；想改角色扮演题的分数，就改各评分要点的 points。

explain-blank-count =
    题干里的每个空是四条下划线，blanks 里每个空有一组答案，按先后一一对应。数目对不上，就有空没有答案，或者有答案没处填。
    错误：
        stem: 先问好，再报____。
        interaction: {"{"}fill-in: {"{"}blanks: [问好, 工号]{"}"}{"}"}
    正确：
        stem: 先____，再报____。
        interaction: {"{"}fill-in: {"{"}blanks: [问好, 工号]{"}"}{"}"}
    补上缺的“____”或缺的答案；一个空有几种说法时，把它们写成一组，如 [工号, 编号]。

explain-bad-formula =
    numbers 里的算式或数的名字读不懂。名字以汉字或字母开头；算式里只能用数、前面写过的名字、+ - * /、括号和几个函数：进一（ceil）、舍去（floor）、四舍五入（round）、余数（mod）、较大（max）、较小（min）。
    错误：
        work: {"{"}座席: 进一 用户 / 2{"}"}
    正确：
        work: {"{"}座席: 进一(用户 / 2){"}"}
    照着结果指出的那一处改；一个条件里只能有一个 < ≤ = ≠ ≥ >。

explain-no-draw =
    numbers 写得没有错，但是没有一组数能用：都不合 where 的条件，或者都算不出来。这道题不进题库。
    错误：
        draw: {"{"}用户: {"{"}from: 9, to: 31, step: 2{"}"}{"}"}
        where: [用户 > 31]
    正确：
        draw: {"{"}用户: {"{"}from: 9, to: 41, step: 2{"}"}{"}"}
        where: [用户 > 31]
    放宽 where，把 draw 的范围写宽，或者改算不出来的那个算式。

explain-draw-fails =
    程序把这道题抽了一千次，有一次抽出来的不成立：有个数算不出来，写不出来，或者题目不合规矩，例如两个选项碰巧一样。考试时碰到这样的数会重抽，可是别的数也可能很怪，所以要改好。
    错误：
        work: {"{"}座席: 用户 / 3{"}"}
    正确：
        work: {"{"}座席: 进一(用户 / 3){"}"}
    照规定写明怎样取整；用 where 排除不想要的数，例如 where: [余数(用户, 2) = 1]。

explain-few-draws =
    抽一千次也抽不出几组不同的数，数字一样的卷子就多，抄得到答案。
    错误：
        draw: {"{"}工时: [166, 174]{"}"}
    正确：
        draw: {"{"}工时: [166, 168, 174], 每天: {"{"}from: 8, to: 16, step: 1{"}"}{"}"}
    把范围写宽，或者多抽一个数。

explain-bad-phrase =
    要点词除了原话里的字，还可以有这些记号：(甲|乙) 任选其一，[甲] 可有可无，甲…乙 中间隔几个字，{"{"}词组{"}"} 引用同义词组，<时长 ≤ 2小时> 按大小认数值，甲 & 乙 在同一句，甲 & !乙 同一句里没有乙，末尾的 @我 @您 @问 @开头 @结尾 说明怎样说。记号写得不成对、不完整，程序就读不懂。全角的记号也可以。
    错误：
        any: ["(抱歉|对不起", "请{"{"}honorific稍等", "登记…", "<时长 ≤ 三点>"]
    正确：
        any: ["(抱歉|对不起)", "请{"{"}honorific{"}"}稍等", "登记…工单", "<时长 ≤ 2小时>"]
    照结果里指出的那一列改；写法见作者指南的“角色扮演与评分细则”。

explain-empty-phrase =
    比对要点词时不看标点和空格，这一个去掉它们后什么也不剩。空的要点词会被任何回答命中，白白送分或者误判违规。
    错误：
        any: ["……"]
    正确：
        any: [请稍等]
    在要点词里写上至少一个字，或者删掉这个要点词。

explain-phrase-too-rich =
    要点词里每引用一个同义词组，说法的数目就乘上那一组的条数。引用太多，说法会多到评分变慢，也多半包含没人会说的话。
    错误：
        any: ["{"{"}when{"}"}{"{"}who{"}"}{"{"}what{"}"}{"{"}how{"}"}"]
    正确：
        any: ["{"{"}when{"}"}{"{"}what{"}"}"]
    少引用几个同义词组，或者把其中一个换成具体的词；只留下区分对错真正要用的部分。

explain-lexicon-circle =
    同义词组可以引用别的词组，但绕回自己就永远展不开，所以圈里的词组都没有说法可用。引用了圈里词组的词组也会一起列出来。
    错误：
        id: hello
        phrases: [您好, "{"{"}hello{"}"}呀"]
    正确：
        id: hello
        phrases: [您好, 您好呀]
    沿着引用找到绕回来的那条说法，把其中的花括号换成具体的词。

explain-too-many-points =
    范例在 expect 里预期的分数超过了评分要点的满分，任何回答都得不到这么多分，这个范例永远对不上。
    错误：
        criteria: {"{"}greet: {"{"}name: 问好, points: 2, any: [您好]{"}"}{"}"}
        exemplars: [{"{"}name: 好, text: 您好, expect: {"{"}greet: 3{"}"}{"}"}]
    正确：
        criteria: {"{"}greet: {"{"}name: 问好, points: 2, any: [您好]{"}"}{"}"}
        exemplars: [{"{"}name: 好, text: 您好, expect: {"{"}greet: 2{"}"}{"}"}]
    把 expect 里的分数降到评分要点的 points 以内，或者提高评分要点的 points。

explain-quota-unmet =
    题库里合要求的题不够这条配额抽，同一道题也不能在一份试卷里用两次，要留给别的配额的题不能重复算。试卷抽不齐就不能开考。
    错误：
        quotas: [{"{"}group: rule, type: numeric, count: 50{"}"}]
    正确：
        quotas: [{"{"}group: rule, type: numeric, count: 2{"}"}]
    补写合要求的题，或者减少 count，或者放宽 group、type、difficulty。

explain-parts-points =
    评分要点分成几个部分（parts）时，分数有三种写法：写 need，够几个就得 points 的全部；每个部分都写 points，要点的总分是它们的和；都不写，由外面的 points 平分。混着写就对不上。
    错误：
        points: 2
        parts: {"{"}name: {"{"}points: 1, any: [姓名]{"}"}, phone: {"{"}any: [电话]{"}"}{"}"}
    正确：
        points: 2
        parts: {"{"}name: {"{"}any: [姓名]{"}"}, phone: {"{"}any: [电话]{"}"}{"}"}
    给每个部分都写分数，或者都不写。

explain-exemplar-score =
    范例是作者写好的回答和它该得的分数，用来检验评分细则。实际得分和 expect 不一样，说明细则或预期有一个写错了，考生也会被评错。
    错误：
        text: 喂，什么事？
        expect: {"{"}greet: 1{"}"}
    正确：
        text: 您好，什么事？
        expect: {"{"}greet: 1{"}"}
    先看范例该不该得分：该得就给评分要点补上要点词，不该得就改 expect；没写进 expect 的评分要点算 0 分。

explain-exemplar-violation =
    范例触犯的违规项要和它的 violations 列出的一样，多一个或少一个都说明违规词或预期有误。误判违规会扣掉考生不该扣的分。
    错误：
        text: 这事我不知道。
    正确：
        text: 这事我不知道。
        violations: [dont-know]
    该算违规的，在范例的 violations 里写上它，并保证有违规词能命中；不该算的，把违规词写得更具体。

explain-phrase-in-prompt =
    评分用的要点词在题干、情景或顾客的话里已经出现，考生照抄就能命中，这个要点词就考不出会不会说。这只是提醒，不会把试题挡在题库外。
    错误：
        stem: 请从“您好”说起，写出开场白。
    正确：
        stem: 请写出您的开场白。
    改写题面，避开这个要点词；或者把它写得更长、更具体，让照抄题面命中不了它。

explain-no-items =
    题库里没有一道可用的试题，什么考试也抽不出来。
    常见的原因：文件夹给错了，试题没有放在 items/ 里，或者试题全都有错。
    正确的样子：
        my-bank/bank.yaml
        my-bank/items/first.yaml
    检查命令里的文件夹，把试题放进 items/，再改好别的错误。

explain-missing-separator =
    一个文件里可以写几份内容，每两份之间要有单独一行“---”。少了这一行，后一份就接到了前一份里，所有的键都重复。
    错误：
        id: first
        stem: 第一题
        id: second
    正确：
        id: first
        stem: 第一题
        ---
        id: second
    在后一个“id”的上面加一行“---”，前后不留空格。

explain-full-width-comma =
    列表里各项要用半角逗号隔开。写成全角逗号或顿号，整个列表就成了一个很长的说法，谁也说不中。
    错误：
        phrases: [抱歉，对不起，不好意思]
    正确：
        phrases: [抱歉, 对不起, 不好意思]
    要点词里的标点本来就不算数，一个说法里不用写标点。

explain-one-letter-left =
    方括号里的字可说可不说。一条要点词去掉所有方括号只剩一个字，碰巧说到这个字的回答就都算说到了。
    错误：
        any: ["(断)[电话|了]"]
    正确：
        any: ["断(电话|了)"]

explain-foreign-sign =
    要点词有自己的记号。正则表达式里的 ?、*、+、^、$、\ 在这里没有意义，会当作标点略去，写的人以为可有可无的字就成了非说不可的。
    错误：
        any: ["(非常)?抱歉", "登记.*工单"]
    正确：
        any: ["[非常]抱歉", "登记…工单"]

explain-missing-otherwise =
    next 里的去向从上到下看，第一条符合的就走。最后一条不能带条件，这样哪条都不符合时也有去处。
    错误：
        next:
          - {"{"}met: [apologise], to: calms{"}"}
    正确：
        next:
          - {"{"}met: [apologise], to: calms{"}"}
          - {"{"}to: escalates{"}"}
    谈话到此为止，就写 - {"{"}to: end{"}"}。

explain-branch-never-fits =
    next 里的去向从上到下看，第一条符合的就走。有的去向永远轮不到：前面的一条已经管住了它，条件自相矛盾，分数高过这一轮的满分，或者说的是致命违规（犯了它谈话马上结束）。
    错误：
        next:
          - {"{"}to: escalates{"}"}
          - {"{"}met: [apologise], to: calms{"}"}
    正确：
        next:
          - {"{"}met: [apologise], to: calms{"}"}
          - {"{"}to: escalates{"}"}
    条件严的放前面，没有条件的放最后。

explain-unreachable-turn =
    从第一轮出发，不管考生怎样回答，都到不了这一轮，它就白写了。
    错误：
        opening: {"{"}customer: …, criteria: …, next: end{"}"}
        calms: {"{"}customer: …{"}"}
    正确：
        opening: {"{"}customer: …, criteria: …, next: calms{"}"}
        calms: {"{"}customer: …{"}"}
    在前面某一轮的 next 里写上它，或者删掉它。

explain-loop-without-limit =
    谈话可以走回说过的轮次，一圈又一圈。这样的题要写 most-turns：考生最多说几次，说满就结束。
    错误：
        turns:
          opening: {"{"}…, next: [{"{"}met: [apologise], to: end{"}"}, {"{"}to: opening{"}"}]{"}"}
    正确：
        most-turns: 4
        turns:
          opening: {"{"}…, next: [{"{"}met: [apologise], to: end{"}"}, {"{"}to: opening{"}"}]{"}"}
    也可以改 next，不走回头路。

explain-loop-without-exit =
    每个要点都说到、一条违规也没有的人，从哪一轮出发都应当走得到头，而且同一轮不走两次。这几轮做不到：说得再好，还是绕回来。写了 most-turns 也一样，因为那样只是把话打断。
    错误：
        opening: {"{"}…, next: again{"}"}
        again: {"{"}…, next: opening{"}"}
    正确：
        opening: {"{"}…, next: again{"}"}
        again: {"{"}…, next: [{"{"}met: [promise], to: end{"}"}, {"{"}to: opening{"}"}]{"}"}
    给其中一轮加一条去向，让说得好的人走出去。

explain-exemplar-path =
    范例的每句话都写明是在哪一轮说的。程序把范例走一遍：前一句的得分决定下一轮是哪一轮。走到的和您写的不一样，不是范例写错了，就是 next 或要点词不如您所想。范例要一直写到谈话结束。
    错误：
        says:
          - {"{"}turn: opening, text: 你急什么, expect: {"{"}{"}"}{"}"}
          - {"{"}turn: calms, text: 好的{"}"}
    正确：
        says:
          - {"{"}turn: opening, text: 你急什么, expect: {"{"}{"}"}{"}"}
          - {"{"}turn: escalates, text: 好的{"}"}
    用 rolecall grade --item 题号 --trace 看每一轮为什么这样走。

explain-turn-without-exemplar =
    没有范例走到的轮次，谁也不知道它的要点词管不管用，走不走得通。这只是提醒，不会把题挡在题库外。
    错误：
        turns: {"{"}opening: …, calms: …, escalates: …{"}"}
        exemplars: 只有从 opening 到 calms 的
    正确：
        exemplars: 再写一个从 opening 到 escalates 的
    每一轮，连同顾客说最后一句话的轮次，至少要有一个范例走到。

explain-rubric-without-exemplar =
    没有范例的评分细则，谁也不知道要点词会不会多给、会不会漏给，`rolecall test` 也查不出什么。导入的主观题都是这样的草稿。这只是提醒，不会把题挡在题库外。
    错误：
        criteria: {"{"}sorry: {"{"}name: 致歉, points: 1, any: [抱歉]{"}"}{"}"}
    正确：
        criteria: {"{"}sorry: {"{"}name: 致歉, points: 1, any: [抱歉]{"}"}{"}"}
        exemplars:
          - {"{"}name: 好, text: 实在抱歉。, expect: {"{"}sorry: 1{"}"}{"}"}
          - {"{"}name: 没说到, text: 知道了。, expect: {"{"}{"}"}{"}"}
    至少写一个好的、一个没说到的，有违规的再写一个犯规的。

explain-unfinished =
    导入时来源没有写的，先用一句话占着位子。没有换成内容，考生就会读到它；占位的要点词，谁照着说都得分。这只是提醒，不会把题挡在题库外。
    错误：
        rationale: 来源没有解析，请补写。
    正确：
        rationale: 先问好，再报出单位。
    把它改写成您的内容；不要这道题，就整份删掉。

explain-key-longest =
    作者总想把对的话说周全，答案就比别的选项长一截，考生不看题也猜得中。答案比最长的干扰项长一半，又多出六个字以上，就会提醒。多选题看最短的那个答案。
    错误：
        options: {"{"}A: 马上去, B: 先问清地址和情况，再说明师傅多久能到, C: 等通知{"}"}
        key: B
    正确：
        options: {"{"}A: 答应马上去, B: 问清地址再派人, C: 请他等候通知{"}"}
        key: B
    把答案写短，或者把干扰项写得一样具体。

explain-keys-longest =
    一道一道看都不明显，合起来看，答案却常常是最长的选项。考生只要总选最长的，就能多得分。最长的答案比碰巧该有的多出三个标准差，就会提醒；至少有 20 道单选题才看。
    错误：
        60 道题里 30 道的答案最长
    正确：
        60 道题里 15 道的答案最长
    挑一批题改短答案，或者加长一个干扰项。

explain-keys-in-one-place =
    作者常常把答案写在同一个位置，例如总在第二个。选项打乱时考生看不见，不打乱的题和判断题就看得见。同样个数的选项放在一起数，某个位置比碰巧该有的多出三个标准差，就会提醒。
    错误：
        40 道判断题里 35 道的 key 是 false
    正确：
        40 道判断题里 21 道的 key 是 false
    换一换选项的次序，或者把一部分判断题改成相反的说法。

explain-all-of-the-above =
    选项的次序对每位考生都会打乱，“以上都对”可能排在第一个，“A 和 C”指的也不再是原来的两个。
    错误：
        options: {"{"}A: 先问好, B: 报工号, C: 以上都对{"}"}
    正确：
        multiple-choice: {"{"}options: {"{"}A: 先问好, B: 报工号, C: 先问身份证号{"}"}, key: [A, B]{"}"}
    改成多选题，或者换成自己说得清的选项；次序非保留不可，就写 shuffle: false。

explain-double-negation =
    否定两次的题，考的是读题，不是业务：会做的人也可能答反。互相抵消的词（不能不、没有人不）和对否定的事再问一次“不”（哪项不属于不应做的），都会提醒。引号里顾客说的话不算。
    错误：
        stem: 下列哪一项不属于不应做的事？
    正确：
        stem: 下列哪一项可以做？
    换成正面的说法。

explain-stem-holds-answer =
    答案的字句已经在题干或情景里，而干扰项都不在，考生照着找就行，不用懂。填空题看每个空的第一种写法。
    错误：
        stem: 接到投诉要登记工单，第一步做什么？
        options: {"{"}A: 登记工单, B: 直接转走{"}"}
    正确：
        stem: 接到投诉，第一步做什么？
        options: {"{"}A: 登记工单, B: 直接转走{"}"}
    从题面里去掉那几个字，或者换一种说法写答案。

explain-near-duplicate =
    两道题的题干、情景和答案几乎一字不差，抽进同一份试卷就等于问了两遍，题数也虚了。比的是相邻两个字的组合，有六成相同就会提醒。
    错误：
        stem: 居民来电说暖气管漏水，客服第一步做什么？
        stem: 居民来电说暖气管漏水，客服首先做什么？
    正确：
        stem: 居民来电说暖气管漏水，客服第一步做什么？
        stem: 漏水已经修好，客服怎样回访？
    删掉一道，或者改成问另一点。

explain-repeated-phrase =
    同一个说法在一个词组里写了两遍。评分不受影响，但以后只改一处，另一处还在。
    错误：
        phrases: [抱歉, 对不起, 抱歉]
    正确：
        phrases: [抱歉, 对不起]
    删掉后一处。

explain-overlapping-lexicons =
    两个词组的说法大半相同。以后给一个添了说法，另一个没有，同样的话在这道题得分、在那道题不得分。只引用别的词组的说法不算在内。
    错误：
        id: sorry
        phrases: [抱歉, 对不起, 不好意思, 请原谅]
        ---
        id: apology
        phrases: [抱歉, 对不起, 不好意思, 见谅]
    正确：
        id: apology
        phrases: ["{"{"}sorry{"}"}", 见谅]
    让一个引用另一个，或者合成一个。

explain-outcome-without-items =
    考纲里写了要学会它，题库里却没有一道题考它，谁学会了就无从知道。rolecall coverage 列出每个考点有几道题。
    错误：
        - id: repair/arrival-time  # 没有一道题的 outcomes 写它
    正确：
        outcomes: [repair/arrival-time]  # 至少一道题写它
    给它写一道题，或者从考纲里删掉。

explain-narrow-quota =
    考试的配额要几道，题库里合要求的也差不多只有几道，每位考生抽到的就几乎一样，考过的人会告诉没考的人。合要求的题至少要有 count 的两倍。练习不看，自测不看。
    错误：
        quotas: [{"{"}type: numeric, count: 5{"}"}]  # 题库里 6 道
    正确：
        quotas: [{"{"}type: numeric, count: 3{"}"}]
    添题，或者减少 count，或者放宽条件。

explain-bad-fact =
    考点的 facts 写的是规定里的数值，程序拿它来核对试题，所以要读得出数来：时长、日期、时刻、电话、金额，或者带量词的数量。
    错误：
        facts: [尽快]
    正确：
        facts: [15分钟]
    写成数值；没有数值的规定不用写 facts。

explain-fact-contradicted =
    考点写明了规定的数值（facts），这道题的答案或解析说的是另一个同类的数，而规定的数在题干、情景、答案和解析里都没有出现：多半是写错了，或者规定改了而题没有改。提到规定的数，就可以再说别的数。
    错误：
        facts: [15分钟]
        rationale: 查询最迟 20 分钟答复。
    正确：
        facts: [15分钟]
        rationale: 查询最迟 15 分钟答复，20 分钟就超了。
    按规定改正试题；规定变了就改 facts。

explain-mixed-width =
    中文里夹着半角的标点，或者用了全角的数字和字母，读起来高高低低，排版也会乱。只看给人看的文字，要点词、范例和填空的写法不看。
    错误：
        stem: 您好,请问怎么处理?
    正确：
        stem: 您好，请问怎么处理？
    标点用全角，数字和字母用半角。

explain-unbalanced-quotes =
    引号、书名号或括号只有一半，读的人不知道话到哪里为止。编号的“1）”不算。
    错误：
        stem: 客户说“怎么还没来，您怎么答？
    正确：
        stem: 客户说“怎么还没来”，您怎么答？
    补上另一半，或者删掉多余的。

explain-quoted-whole =
    题干、解析、情景和要点词不用加引号。加上中文引号，它们就成了文字：考生会看到，要点词会认不出来。选项、客户的话和范例可以加。
    错误：
        stem: “接起电话，先说什么？”
    正确：
        stem: 接起电话，先说什么？
    删掉一头一尾的中文引号。这只是提醒，不会把题挡在题库外。

explain-bad-allow =
    放行一条提醒，要写明代码和理由，后来的人才知道为什么。错误不能放行，只能改好。
    错误：
        # rolecall: allow key-longest
    正确：
        # rolecall: allow key-longest because 法条原文如此，不能缩写
    补上理由，或者改对代码。

explain-unused-allow =
    这句放行说明管的地方没有那种提醒：可能已经改好了，也可能写错了地方。写在文档最前面，管整个文档；写在一个键（或列表的一项）的上一行，管那个键和它下面的内容。
    错误：
        # rolecall: allow mixed-width because 商标
        stem: 这里没有半角标点。
    正确：
        stem: 这里没有半角标点。
    删掉它，或者移到对的地方。
