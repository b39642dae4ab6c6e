# 导入：列、说明和拒收的原因

import-recognised = 格式：{ $format }{ $has-encoding ->
    [yes] （编码 { $encoding }）
   *[no] {""}
}
import-xlsx = 工作簿（xlsx）
import-separated = 带分隔符的文本（csv/tsv）
import-gift = GIFT
import-aiken = Aiken
import-moodle-xml = Moodle XML
import-qti = QTI
import-anki = Anki 文本
import-column = { $has-sheet ->
    [yes] “{ $sheet }”
   *[no] {""}
}第 { $row } 行 { $column } 列“{ $head }” → { $has-role ->
    [yes] { $role }
   *[no] 没有用到
}
import-summary = 能导入 { $items } 道题，拒收 { $refused } 行。
import-at = { $has-sheet ->
    [yes] “{ $sheet }”
   *[no] {""}
}第 { $row } 行：{ $text }
import-note = 说明：{ $text }
import-file = 新文件：{ $file }
import-refused-row = 拒收：{ $has-sheet ->
    [yes] “{ $sheet }”
   *[no] {""}
}第 { $row } 行：{ $reason }
import-more = 还有 { $count } 行拒收，用 --refused 文件 看全部。
import-none-refused = 没有拒收的行，没有写 { $path }。
import-refused-written = 拒收的 { $count } 行写进了 { $path }，改好可以再导入。
import-no-folder = 这只是试看，题库里什么也没有写。加 --to 文件夹 --apply 才写。
import-dry-run = 这只是试看，题库里什么也没有写。加 --apply 就写 { $count } 道新题。
import-written = 已写入 { $folder }：{ $count } 道新题。请用 rolecall check 检查。
import-head-sheet = 工作表
import-head-row = 原行号
import-head-reason = 拒收原因
import-word-no-rationale = 来源没有解析，请补写。
import-word-no-points = 请补写要点词
import-word-input = 导入的题
import-word-unsorted = 导入的题，待归类
import-word-draft = 草稿：要点和要点词取自参考答案，请补写各种说法、违规和范例。
import-word-place = { $sheet } 第 { $row } 行
import-word-row = 第 { $row } 行

import-sheet-hidden = 工作表“{ $sheet }”是隐藏的，没有读（{ $rows } 行）。
import-sheet-without-heads = { $has-sheet ->
    [yes] 工作表“{ $sheet }”
   *[no] 这张表
}没有题目的表头，跳过了。
import-sheet-unknown-heads = { $has-sheet ->
    [yes] 工作表“{ $sheet }”
   *[no] 这张表
}没有认得的表头，跳过了（第一行是：{ $heads }）。如果是试题，用 --columns 说明哪个表头是题干、答案、选项。
import-people = { $has-sheet ->
    [yes] 工作表“{ $sheet }”
   *[no] 这张表
}是人员名单（{ $count } 人），不是试题。
import-secret-not-read = { $has-sheet ->
    [yes] 工作表“{ $sheet }”
   *[no] 这张表
}的密码列没有读。
import-type-number = 题型 { $number } 当作{ $type }（{ $count } 道），请确认。
import-types-inferred = 有的题没有写题型，按选项和答案判断，请确认。
import-letters-for-truth = 判断题的答案写作 A、B：A 当作对，B 当作错，请确认。
import-answer-in-stem = 没有答案一列，题干括号里的字母或对错当作答案，括号留空，请确认。
import-options-joined = 只写了一个选项的行，并到上面那道题，请确认。
import-encoding-inferred = 文件没有写明编码，当作 { $encoding } 读，请看看文字对不对。
import-encoding-unclear = 看不出文字是 { $one } 还是 { $other } 编码，两种都读得通。请另存为 UTF-8（CSV UTF-8）再导入
import-blank-added = 有的填空题题干里没有空，在末尾加了一个。
import-unknown-difficulty = 不认识难度“{ $text }”，用了默认的难度。
import-points-not-whole = 分值“{ $text }”不是 1 到 100 的整数，没有用。
import-unpaired-quotes = 有一个半角引号不成对，所有引号都当作普通字符。
import-drafts = { $count } 道主观题成了角色扮演草稿：要点词取自参考答案，要补写说法和范例才能用。
import-without-difficulty = { $count } 道题没有难度，用了默认的难度（--difficulty）。
import-without-rationale = { $count } 道题没有解析，写了一句占位的话。
import-without-topic = { $count } 道题没有知识点，归到待归类的考点（或 --outcome 指定的）。
import-without-points = { $count } 道主观题没有参考答案：草稿只有一个占位的要点，要自己写要点和要点词。
import-share-lost = “{ $text }”原来得 { $share }，题库放不下这样的部分分，没有保留。
import-rule-nearest = 选项的权重（{ $shares }）题库说不准，按最接近的规则 { $rule } 计分，请确认。
import-description = 只是说明文字，没有提问，没有导入。
import-markdown = Markdown 记号没有去掉。
import-already-there = { $count } 道题题库里已经有，一样。
import-kept = { $count } 道题题库里已经有，内容不同：保留题库里的，没有改写（{ $places }）。

import-no-stem = 没有题干
import-no-answer = 没有答案
import-no-type = 没有写题型，也看不出来
import-unknown-type = 不认识题型“{ $text }”
import-too-few-options = 选项只有 { $count } 个
import-several-answers = 单选题有几个答案：{ $answer }
import-answer-not-an-option = 答案“{ $answer }”不是选项（有 { $options }）
import-answer-two-ways = 答案“{ $answer }”有两种读法：按{ $by ->
    [letters] 字母
   *[numbers] 序号
}是 { $one }，按选项的文字是 { $other }。请写明是哪一个，如“{ $one }.选项的文字”
import-not-true-or-false = 看不出“{ $answer }”是对还是错
import-blanks-differ = 有 { $blanks } 个空，答案“{ $answer }”分不成这么多份
import-blanks-two-ways = 答案“{ $answer }”有两种分法：{ $one }，或 { $other }。请把每个空的答案各写一行
import-blanks-any-order = 几个空的答案“{ $text }”：题库里每个空各有各的答案，排好的次序会把对的判错。请改写题干，或者每个空用 | 写上都算对的答案
import-no-points = 参考答案里找不出要点：{ $answer }
import-points-unclear = 看不出要点的分值：{ $text }。每个要点后面写整数，如“致歉（2分）；登记（3分）”
import-points-levels = 写的是好坏的等级（{ $text }……），不是要说的话：请写每个要点得几分
import-points-limit = “{ $text }”是扣分或限度，不是哪个要点得的分。扣分的话请另写成违规，其余写成每个要点得几分
import-points-numbers = 看不出数字是编号还是正文里的数：{ $text }。编号请写成“（1）…（2）…”
import-points-numbers-behind = 编号像是写在每个要点后面：{ $text }。请写在要点前面
import-points-title = “{ $text }”当作标题，它的 { $points } 分分给后面的要点，请确认。
import-points-long = 参考答案有 { $length } 个字，最多读 { $most } 个
import-points-of-last = 看不出 { $points } 分是最后一个要点的，还是一共的：每个要点都写分值，或写“共{ $points }分”
import-points-of-rows = 几行要点的分值都是 { $points }，看不出是每个要点 { $points } 分，还是合并的单元格、一共 { $points } 分：请在要点后面写“（2分）”，或者拆开合并的单元格
import-points-sum = 要点的分值加起来是 { $sum }，写明的合计却是 { $whole }
import-points-numbering = 要点的编号接不上：{ $text }
import-points-number = 看不出这个数是编号、分值还是正文：{ $text }。分值请写成“（2分）”
import-points-for-markers = “{ $text }”里有写给阅卷人的话，看不出管哪些要点：请去掉，写每个要点得几分
import-points-several-answers = 写了几个可以任选的答案（{ $text }一、{ $text }二）：请只留一个，或分成几道题
import-points-forms = “{ $text }”里 / 两边的说法，说到哪一种都算，请确认。
import-points-twice = 同一个要点写了两遍，各有分值：{ $text }
import-points-missing = 有 { $count } 个要点没有写分值，当作 1 分，请确认。
import-points-beside = “{ $text }”没有当作要点，请确认。
import-points-forbidden = “{ $text }”是不该说的话，没有当作要点。说了要扣分的，请在题里另写成违规。
import-points-forbidden-only = 只写了不该说的话（{ $text }……），没有写该说什么。题目问的就是这些时，请去掉“{ $text }”
import-points-many = 有 { $count } 个要点，只取了前 { $most } 个，其余请自己补。
import-not-a-number = “{ $answer }”不是数
import-order-differs = 答案“{ $answer }”没有把每个选项各排一次
import-no-pairs = 看不出哪个配哪个
import-image = 要看图或音像才能做，题库放不下：{ $text }
import-formula = 要读公式才能做，题库放不下：{ $text }
import-one-right = 多选题只有一个答案（{ $answer }），请确认。
import-section-points = “{ $text }”：下面没有写分值的题各 { $points } 分。
import-section-case = “{ $text }”当作{ $count ->
    [0] 下面各题
   *[other] 下面 { $count } 道题
}的情景，请确认。
import-section-points-by-type = “{ $text }”：没有写分值的题按题型给分。
import-section-points-of-blank = “{ $text }”：下面没有写分值的填空题每空 { $points } 分。
import-section-points-lost = “{ $text }”里的分值没有用。
import-broken-cell = 单元格里的公式出错或没有算出结果：{ $text }
import-columns-differ = 列数不符：有 { $found } 列，表头有 { $wanted } 列
import-workbook-damaged = 工作簿打不开，可能没有下载完整，也可能不是 xlsx：{ $reason }
import-other-program = 这是别的程序的文件（旧版 Office、OpenDocument、Word、PDF 或压缩包），请另存为 xlsx 或 csv
import-not-text = 不是文本，也不是 xlsx 工作簿
import-no-questions = 里面没有认得出的试题
import-no-heads = 像是一张表，可是没有认得的表头，第一行是：{ $heads }。用 --columns 说明哪个表头是题干、答案、选项
import-columns-shifted = 列错位了：分值一列是“{ $points }”，难度一列是“{ $difficulty }”
import-realigned = 有的行少了空的选项格，各列左移了一格；按分值和难度两列移回了原位（{ $rows }），请确认。
import-unclosed = “{ $sign }”不成对
import-several-brackets = 有几组 { "{" }…{ "}" } 答案；两道题之间要空一行
import-no-sign = 答案前面没有 = 或 ~：{ $text }
import-empty-answer = 有一个答案是空的
import-several-whole = 有几个答案都得满分：{ $answer }。单选只能一个；多选要写各得百分之几
import-several-numbers = 有几个数都得满分：{ $answer }。题库只能有一个
import-wildcard = 答案里的 * 代表任意文字，题库放不下：{ $answer }
import-several-letters = 答案有几个字母，当作多选题，请确认。
import-case-lost = 原来区分大小写，题库不区分。
import-units-lost = 单位（{ $units }）没有保留。
import-files-lost = 附带的文件没有导入：{ $files }
import-hints-lost = 提示（hint）没有保留。
import-cards-inferred = 文件没有写明是 Anki 导出，看样子是正反面卡片：第一列当作正面，第二列当作背面，第三列当作标签，请确认。
import-card-as-blank = 背面短，当作填空题，请确认。
import-card-as-draft = 背面长，当作参考答案，成了角色扮演草稿。
import-gaps-together = { $count } 张填空卡合成了一道题。
import-letters-differ = 选项的字母不是从 A 起依次排下来的
import-labels-differ = 选项开头的编号（{ $labels }）和选项的次序不一致，看不出答案指哪一个。请改成依次编号，或者去掉
import-marks-differ = 选项里写明 { $marks } 对，和答案不一样
import-mark-differs = 题干括号里写着“{ $mark }”，和答案不一样
import-cloze = 嵌入式填空题（cloze）几种题型混在一段话里，题库放不下
import-nested-gaps = 填空里还套着填空，题库放不下
import-xml-broken = 第 { $line } 行起 XML 不合格式：{ $reason }
import-xml-deep = 第 { $line } 行的 XML 层次或属性太多，没有读
import-xml-entity = 第 { $line } 行的实体 &{ $name }; 没有定义
import-xml-declares = 第 { $line } 行的 DOCTYPE 自己定义实体，为了安全没有读
import-xml-unknown = 不认识的 XML：{ $name }
import-old-qti = 这是 QTI 1.2，请改用 QTI 2.1 或 3 导出
import-bare-manifest = 这只是内容包的目录（imsmanifest.xml），请给整个压缩包
import-item-parted = 一道题里有 { $count } 处作答，分成了几道题，请确认。
import-associated = 两两相配（associate）当作配对题，每对先写的在左，请确认。
import-no-interaction = 没有作答的地方
import-template = 题里的数是抽出来的（模板），题库读不了
import-file-missing = 找不到文件 { $name }
import-anki-package = 这是 Anki 的牌组包，请在 Anki 里导出为“纯文本笔记”
import-web-page = 这是网页里的表格，不是工作簿，请用表格软件打开后另存为 xlsx
import-options-numbering = 选项的编号接不上：{ $text }
import-options-numbers-behind = 编号像是写在每个选项后面：{ $text }。请写在选项前面
import-options-unasked = 这种题型没有选项，这一行却写了 { $count } 个
import-same-options = 有两个选项一样：{ $text }
import-rows-in-a-cell = 有一格里像是装进了别的行，请看看是不是少了半边引号
import-section = “{ $text }”当作下面各题的题型：{ $kind ->
    [single-choice] 单选题
    [multiple-choice] 多选题
    [true-false] 判断题
    [fill-in] 填空题
    [numeric] 数值题
    [matching] 配对题
    [ordering] 排序题
    [role-play] 角色扮演题
   *[choice] 选择题，单选还是多选看答案
}。
import-section-without-type = “{ $text }”当作小标题，它没有写题型：上面小标题的题型和分值到此为止，请确认。
import-row-passed-over = “{ $text }”不是试题，跳过了。
import-id-taken = 代号 { $given } 前面的题已经用了，改成 { $id }。
import-draft-points = { $count } 道主观题的分值和评分要点合计不同，用了要点的合计，请确认（{ $places }）。
import-twins = { $first }的题又出现了 { $count } 次（{ $places }），都导入了，请删去多余的。
import-contrary = { $first }的题又出现了 { $count } 次而答案不同（{ $places }），请看看哪个对。
import-answer-forms = 一个空的答案“{ $answer }”当作 { $count } 种说法，哪一种都算对，请确认。
import-answer-kept-whole = 一个空的答案“{ $answer }”没有拆开；几种说法都算对的，用 | 分开。
import-answer-in-options = 没有写答案的题，选项里写明“（正确答案）”、√ 的当作答案，请确认。
import-mark-in-options = 选项里写着哪一个对（“（正确答案）”、√ 之类），去掉了。
import-mark-in-stem = 题干括号里写着答案，括号留空了。
import-row-example = “{ $text }”是填写示例，没有导入。
import-legend = 判断题的答案照表里写的读：{ $right } 是对，{ $wrong } 是错。
import-answer-explained = 写在答案后面的解析，放进了解析。
import-answer-remark = 答案里写给阅卷人的话“{ $text }”没有算作答案，请确认。
