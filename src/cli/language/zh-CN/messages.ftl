### Everything that is said outside of help and findings.

error = 错误：{""}
help = 办法：{""}
help-word = 办法
severity-error = 错误
severity-warning = 提醒
severity-minor = 轻微
severity-major = 严重
severity-fatal = 一票否决

type-single-choice = 单选题
type-multiple-choice = 多选题
type-true-false = 判断题
type-ordering = 排序题
type-matching = 配对题
type-numeric = 数值题
type-fill-in = 填空题
type-role-play = 角色扮演
type-dialogue = 多轮对话
type-survey = 自测（不计分）

## Sitting

room-title = { $exam } · 考生 { $candidate } · 第 { $number } 次
room-facts = 共 { $items } 题，满分 { $points } 分，{ $needed } 分及格；{ $limit }
room-limit = 限时 { $minutes } 分钟
room-no-limit = 不限时
room-exam = 每答一题自动保存，交卷前可以回头修改；交卷后公布得分和解析。
room-practice = 练习：每答一题马上看到得分和解析，答过的题不能再改。
room-orders = 指令以冒号开头：:n 下一题  :p 上一题  :5 去第 5 题  :f 标记  :l 看未答  :s 交卷  :gap 记疑问  :q 暂停离开  :h 帮助
room-help =
    直接输入答案，回车确认。角色扮演和多轮对话可以写几行：回车换行，空行（连按两次回车）才算说完。
    :n 下一题    :p 上一题    :5 去第 5 题    :f 标记或取消标记
    :l 看未答和标记的题    :s 交卷（会再问一次）    :q 暂停离开，答过的都在
    :gap 文字 记下这道题的疑问给培训师，不影响作答（:匿名 文字 不记名）
    冒号全角半角都行，也可以写中文：：下一题 ：上一题 ：标记 ：列表 ：交卷 ：离开
heading = ── 第 { $number }/{ $size } 题 · { $type } · { $points } 分 · 已答 { $answered }
heading-left = {" "}· 剩 { $left }
heading-flagged = {" "}· ⚑ 已标记
scenario = 情景：{ $text }
customer = 客户
speaker-says = { $speaker }：“{ $text }”
candidate-says = 您：“{ $text }”
already-answered = 已保存的作答：{ $answer }
already-answered-how = :e 调出来改；另写一条，就换掉它。
how-choose = 输入一个字母，例如 B。
how-choose-many = 可能不止一个：输入全部字母，例如 ACD。
how-true-false = 输入 对 或 错。
how-arrange = 按先后输入全部字母，例如 CABD。
how-pair = 给每个数字配一个字母，例如 1B 2A；也可以只按顺序写字母：{ $letters }。
how-number = 输入一个数，可以带单位。
how-blank = 输入空格里的内容。
how-blanks = 按顺序输入各空的内容，用分号隔开。
how-speech = 写下您会对客户说的话。可以换行；空行（连按两次回车）表示答完。
how-speech-to-others = 写下您会说的话。可以换行；空行（连按两次回车）表示答完。
speech-goes-on = … 接着写；再按一次回车表示说完
speech-would-be-lost = {"  "}（这段话还没保存：再按 Ctrl-C 丢下离开，或接着写）
how-dialogue = 一句一句地谈，像打电话一样：话一出口就存盘，收不回来。可以换行；空行（连按两次回车）表示说完这一句。
prompt-answer = 答 ▸
prompt-speech = 说 ▸
prompt-next = 回车，下一题 ▸
prompt-go-on = 回车，继续 ▸
talk-ended = 通话结束。
preview-heading = ── 预览 { $item } · { $type } · { $points } 分
preview-help = 预览不留记录，可以一答再答。:n 重新出题（打乱次序、换一组数、对话从头来）  :q 结束
preview-fresh = ✓ 文件改了，已经重新载入。
preview-kept = 文件有错，先照改之前的样子；改好保存就会载入。
preview-gone = 题库里现在没有题“{ $item }”了；先照改之前的样子。
preview-spared = { $name }：{ $spared }
talk-over = 这段对话已经结束，说过的话收不回来。:n 去下一题。
saved = ✓ 已保存 { $time }
saved-instead = ✓ 已保存 { $time }，换掉了原来的作答
flagged = ⚑ 已标记，:l 可以看到全部标记。
unflagged = 已取消标记。
no-such-order = 没有这个指令，:h 看全部指令。
edit-not-here = 这道题没有能改的作答：还没有保存，或者已经不能改了。
order-inside-speech = ← 话还没写完，指令不执行：先用空行（连按两次回车）答完，或删掉这一行。
no-such-number = 没有这道题：题号从 1 到 { $size }。
practice-answered = 这道题已经答过并看过解析，不能再改。直接回车去下一题。
all-answered = 全部答完了。
list-unanswered = 未答：{ $numbers }
list-unfinished = 没谈完的对话：{ $numbers }（交卷就按说过的话评分）
list-flagged = 标记：{ $numbers }
list-none = 无
submit-exam = 交卷后不能再改，马上评分并公布解析；未答的题记 0 分。
submit-practice = 交卷后这次练习就结束了，马上给出总分；未答的题记 0 分。
submit-confirm = 确定交卷吗？输入 是 交卷，直接回车返回：
submit-not = 没有交卷，可以继续作答。
paused = 已暂停，保存过的作答都在。继续：rolecall resume { $attempt }
paused-clock-runs = 注意：考试时间不会停，到时间按已保存的作答评分。
time-warning = 还剩 { $minutes } 分钟。
time-over = 时间到，按已保存的作答评分。
time-over-press-enter = 时间到，按回车看成绩。
came-too-late = 这一条是时间到以后才确认的，没有计入成绩。

typed-empty = 还没有输入答案。
typed-one-letter = 请输入一个选项的字母，例如 B。
typed-true-false = 请输入 对 或 错。
typed-letters = 请只输入选项的字母，例如 ACD。
typed-all-letters = 请把每个字母都写一次，按先后排列。
typed-pairs = 请给每个数字配一个字母，例如 1B 2A。
typed-number = 请输入一个阿拉伯数字，例如 15 或 15分钟。
typed-unit = 不认识这个单位，请用题目里的单位，或者只写数字。
typed-talk = 多轮对话要一句一句地说：每轮一段话，按先后写成列表，而且不能改说过的话。
typed-blanks = 空的个数不对：每个空都要填，用分号隔开。

## Result

result-title = 成绩 · { $exam } · 考生 { $candidate } · 第 { $number } 次 · { $ended } · { $attempt }
result-settled = ✎ 人工评定 { $score }/{ $max } 分（{ $day }，{ $by }、{ $second }）：{ $reason }
result-full = ✓ 第 { $number } 题 · { $type } · { $score }/{ $max } 分 · { $item }
result-part = ◐ 第 { $number } 题 · { $type } · { $score }/{ $max } 分 · { $item }
result-none = ✗ 第 { $number } 题 · { $type } · { $score }/{ $max } 分 · { $item }
result-unscored = · 第 { $number } 题 · { $type } · { $item }
you-answered = 您的作答：{ $answer }
you-answered-nothing = 您的作答：（未答）
right-answer = 答案：{ $answer }
you-said = 您说：
criterion-met = ✓ { $name } { $score }/{ $max }  依据 { $words }
criterion-missed = ✗ { $name } { $score }/{ $max }  没有找到
criterion-refused = ✗ { $name } { $score }/{ $max }  有几句接近，还不能算
order-met = ✓ { $name } { $score }/{ $max }
order-missed = ✗ { $name } { $score }/{ $max }
part-order = 先后次序
near-negated = “{ $words }”被“{ $by }”否定。
near-potential-complement = “{ $words }”后面说了“{ $by }”，等于做不到。
near-taken-back = “{ $words }”又被“{ $by }”收了回去。
near-asked = “{ $words }”只是在问（“{ $by }”），没有答应。
near-quoted = “{ $words }”是别人的话（“{ $by }”）。
near-rejected = “{ $words }”是提出来否定的（“{ $by }”）。
near-conditional = “{ $words }”只是假设（“{ $by }”）。
near-plan = “{ $words }”是在讲打算（“{ $by }”），没有对客户说。
near-past = “{ $words }”说的是已经过去的（“{ $by }”），不是承诺。
near-corrected = “{ $words }”后来改了口（“{ $by }”）。
near-list = “{ $words }”只是罗列，没有说成句子。
near-copied = “{ $words }”是照抄题面。
near-cancelled = “{ $words }”和“{ $by }”说在一起，意思就变了。
near-misspelt = “{ $words }”像是写错了字，要人看过才算。
near-apart = “{ $words }”：该连着说的几个字隔得太远，没有连成这个意思。
near-parted = “{ $words }”：该连着说的几个字被标点隔开，没有连成这个意思。
near-too-early = “{ $words }”说得太早，要放在另一个要点之后。
near-not-by-us = “{ $words }”是让客户自己去做，不是我们来做。
near-not-by-customer = “{ $words }”不是请客户去做的。
near-not-asked = “{ $words }”没有问出来。
near-not-at-beginning = “{ $words }”要放在开头说。
near-not-at-end = “{ $words }”要放在结尾说。
flags-raised = 请人工看一看：{ $flags }
flag-stuffing = 罗列要点词
flag-copy = 照抄
flag-repetition = 反复说同样的话
flag-plan = 只讲打算，没有对客户说
flag-fuzzy-fatal = 一票否决的依据有错字
doubt-unread = 请人工看一看：这些话没有一条要点词认得：{ $words }
doubt-negated = 请人工看一看：没得分是因为当成了否定：{ $words }
doubt-slips = 请人工看一看：得分只凭有错字的话：{ $words }
doubt-apart = 请人工看一看：说到了，但没有连在一起：{ $words }
doubt-long = 请人工看一看：回答特别长
turn-heading = 第 { $number } 轮 · { $score }/{ $max } 分
turn-detour = 第 { $number } 轮 · { $score }/{ $max } 分 · 前面没说到才多走的一轮：说全最多计 { $most } 分，这里丢了 { $lost } 分，计 { $counts } 分
talk-fatal = 有一票否决的违规，谈话马上结束，整题 0 分。
talk-short = 谈话没有走到最好的结局，没轮到说的没有分。
criterion-example = 这样说可以得分：{ $text }
violation-fell = ！{ $name }（{ $severity }）{ $taken ->
    [nothing-due] 分数已是 0
    [nothing] 本该扣 { $due } 分，分数已是 0
    [part] 本该扣 { $due } 分，只剩 { $deduction } 分可扣
   *[all] 扣 { $deduction } 分
}  依据 { $words }
working =
    { $rounding ->
        [none] 计算：{ $name } = { $formula } { $sign ->
            [near] ≈
           *[exact] =
        } { $value }
       *[other] 计算：{ $name }：{ $formula } { $sign ->
            [near] ≈
           *[exact] =
        } { $before }，{ $rounding ->
            [up] 零头进一
            [down] 舍去零头
           *[nearest] 四舍五入
        }{ $places ->
            [0] {""}
           *[other] 到 { $places } 位小数
        }，得 { $value }
    }
rationale = 解析：{ $text }
source = 出处：{ $text }
total = 总分 { $score }/{ $max } · 及格线 { $needed }（{ $percent }）· { $decision }
mode-exam = 考试
mode-practice = 练习
veto-yes = 一票否决
veto-no = 否
decision-pass = 合格
decision-fail = 不合格
decision-refer = 待人工复核
decision-refer-how = 有的回答要由阅卷人看过，才能定合格不合格，请等通知。
lost-items = 丢分的题：第 { $numbers } 题
result-again = 每道题连同解析：rolecall result { $attempt } --all
failed-by-violation = 有一票否决的违规，本次考试不合格。
ending-submitted = 交卷
ending-expired = 到时

## Paper, grade, check, report

paper-title = { $exam } · { $items } 题 · { $points } 分 · 种子 { $seed } · 题库 { $bank }
paper-item = { $number }. { $type }（{ $points } 分）  { $item }
key-most-turns = 考生最多说 { $count } 次。
key-turn = ■ { $turn }（{ $points } 分）  客户：“{ $text }”
key-closing = ■ { $turn }（收场）  客户：“{ $text }”
key-branch = → { $to }  { $when }
when-always = 其余
when-met = 说到 { $name }
when-missed = 没说到 { $name }
when-violation = 犯了 { $names }
when-points = 得 { $points } 分以上
grade-evidence = 第 { $start }–{ $end } 字“{ $words }”（{ $how }）← { $rule }
grade-near = 第 { $start }–{ $end } 字 不算：{ $why } ← { $rule }
grade-source = ↳ { $rule }（{ $file }:{ $line }）
grade-turn = ── 轮次 { $turn }：“{ $said }” → { $next }
grade-waits = 谈话还没有完，轮次 { $turn } 的客户在等您回答：“{ $text }”
grade-unsaid = 谈话已经结束，后面 { $count } 句没有用上。
how-exact = 原样
how-folded = 换了写法
how-fuzzy = 有错字
how-value = 数值相符
grade-total = 得分 { $score }/{ $max }
grade-lost = { $deduction ->
    [0] 违规，已无分可扣
   *[other] 违规，−{ $deduction }
}
grade-spared = 不算违规
check-clean = ✓ { $bank }：{ $items } 题、{ $outcomes } 个考点、{ $exams } 份蓝图，没有问题{ $allowed ->
        [0] {""}
       *[other] ，另有 { $allowed } 个按说明放行
    }。（题库 { $digest }）
check-found = { $bank }：{ $items } 题可用；{ $errors } 个错误，{ $warnings } 个提醒{ $allowed ->
        [0] {""}
       *[other] ，另有 { $allowed } 个按说明放行
    }。说明：rolecall explain 代码
check-reason = 放行的理由：{ $reason }
check-more = 还有 { $count } 个没有列出；rolecall check --format json 列出全部。
bank-has-errors = 提醒：题库里有 { $errors } 个错误，有错的题不会用到。请运行 rolecall check 查看。
quota-short = 第 { $quota } 条配额要 { $wanted } 题，题库里符合的有 { $bank } 题（与其他配额共用），还差 { $missing } 题  { $file }
report-none = 还没有成绩；有人交卷以后再看。
report-empty = 没有符合条件的成绩；看全部：rolecall report scores
report-scores = 成绩表
bank-made = ✓ 题库建好了：{ $folder }，有一道题、一份练习，和程序自带的 { $lexicons } 个词组文件。
    接着：rolecall check { $folder }
    　　　rolecall take first-practice --content { $folder }
    　　　rolecall schema --to { $folder }/schema（编辑器补全和提示）
written = 已写入 { $path }
failure-sheet = 装不进一张表：{ $reason }
failure-sheet-help = 一张表最多 1048576 行，一格最多 32767 个字；加条件分几次导出，或者改用 --format csv。
column-candidate = 考生
column-exam = 考试代号
column-exam-name = 考试
column-attempt-number = 次数
column-score = 得分
column-max = 满分
column-cut-score = 及格线
column-decision = 结论
column-ending = 结束方式
column-minutes = 分钟
column-submitted-at = 交卷时间
column-bank-digest = 题库
column-mode = 性质
column-failed-by-violation = 否决
column-attempt = 考试记录
column-drawn = 题数
lexicons-title = 同义词组
lexicons-how = 一句话哪些词组听得出：rolecall lexicons "您先别急"
lexicons-none = 没有一个词组听得出这句话。
column-lexicon = 词组
column-lexicon-name = 名称
column-phrases = 几条
column-file = 文件
column-line = 行
exams-title = 考试
exams-how = 开考：rolecall take 考试代号 --candidate 考号

## Test

test-nothing = 没有角色扮演题，没有可测的评分细则。
test-item-good = ✓ { $item } · { $exemplars } 个范例 · { $mutations } 项变动
test-item-bad = ✗ { $item } · { $exemplars } 个范例 · { $mutations } 项变动 · { $failures } 处不对  { $place }
test-exemplar = 范例“{ $exemplar }”
test-cut = 范例“{ $exemplar }”去掉“{ $name }”那几句
test-violated = 范例“{ $exemplar }”后面加上“{ $name }”
test-repeated = 范例“{ $exemplar }”把“{ $name }”得分的话再说一遍
test-answer = 回答：{ $text }
test-differs = { $name }（{ $id }）：该得 { $expected } 分，得了 { $got } 分
test-not-less = { $name }（{ $id }）：原来 { $expected } 分，去掉以后应当少，还得 { $got } 分
test-more = { $name }（{ $id }）：最多该得 { $expected } 分，得了 { $got } 分
test-violation-missed = 违规“{ $name }”（{ $id }）：应当查出，没有查出
test-violation-false = 违规“{ $name }”（{ $id }）：不该查出，查出来了
test-advice-over = 回答里确实说到了，就改 expect；没有说到，就把这条要点词写长，或者加 not、& !。
test-advice-partly = 看看 parts 或 weak：说到的只够一部分。缺的那部分添说法；该算满分的就改 expect。
test-advice-refused = 要点词认得这几个字，但说法不算数，原因见上。该算的话，换一条带上前后文的要点词；不该算就改 expect 或 violations。
test-advice-under = 没有要点词认得它：照这个范例的说法给这个要点添一条，取最短又不会认错的几个字。
test-advice-missed = 没有违规词认得它：照这个范例的说法添一条；好回答不能碰到它。
test-advice-false = 这几个字不该算违规：把违规词写长，或者加 not；确实犯了，就写进范例的 violations。
test-advice-cut = 分数不是靠那几句得的。看看现在凭的是哪几个字：多半是要点词太短、太泛。
test-advice-violated = 单独说出来都查不出，考生说了也查不出。原因见上；没有写原因，就是范例里的说法靠了别的字，换一条更直接的违规词。
test-advice-repeated = 重复不该加分。看看 parts：几个部分的要点词不要互相包含。
test-gap-criteria = 没有一个范例得过这些要点的分：{ $names }
test-gap-violations = 没有一个范例犯过这些违规：{ $names }
test-all-good = ✓ { $items } 组评分细则：{ $exemplars } 个范例、{ $mutations } 项变动，全都符合。
test-failed = ✗ { $items } 组评分细则：{ $exemplars } 个范例、{ $mutations } 项变动，{ $failures } 处不对。
test-gaps = 有 { $gaps } 组细则，要点或违规还没有范例（见上）。
test-phrases = { $of } 条要点词里，{ $phrases } 条没有范例用到。这不是毛病，只是还没有试过。

## Try

try-title = { $item } · { $answers } 个标注过的回答{ $unmarked ->
    [0] {""}
   *[other] （另有 { $unmarked } 个没有标注，不计）
}
try-all-criteria = 全部要点
try-violation = 违规：{ $name }
try-precision = 精确率
try-recall = 召回率
try-f1 = F1
try-both = 都说有
try-only-found = 多给
try-only-marked = 漏给
try-seen = 和人工标注相比：要点 F1 { $f1 } · 总分加权 κ { $kappa }
try-unseen = 当作没见过的回答：要点 F1 { $unseen-f1 } · 总分加权 κ { $unseen-kappa }（评每个回答时，去掉只靠它撑着的要点词，共 { $alone } 条）
try-false = 多给的，按要点词
try-false-advice = 先看是不是标错了。一条要点词错一次、对很多次，就留着；错得多才把词写长，或者加 not、& !。
try-missed = 漏给的，按要点
try-missed-advice = 给要点添说法，取最短又不会认错的几个字；写着“不算”的，先看原因。
try-alone = 只靠一个回答撑着的要点词
try-alone-advice = 换个人多半不这样说。能不能写短、写活（可省略、任选、间隔），让它多认几种说法？
try-edits = 改动以后
try-edits-quiet = 判断没有变化的题：{ $items } 道。
try-edit = { $item }：要点词添 { $added } 条，删改或收窄 { $narrowed } 条；改对 { $better } 处，改错 { $worse } 处{ $unknown ->
    [0] {""}
   *[other] ，没有标注的 { $unknown } 处
}
try-flip-gained = ✓ { $answer } “{ $name }”说到了，现在认得
try-flip-cleared = ✓ { $answer } “{ $name }”没说到，现在不再算
try-flip-false = ✗ { $answer } “{ $name }”没说到，现在却算了
try-flip-lost = ✗ { $answer } “{ $name }”说到了，现在丢了
try-flip-now = · { $answer } “{ $name }”现在算了
try-flip-gone = · { $answer } “{ $name }”现在不算了
try-narrowed = 收窄或删掉要点词，丢了本来对的回答：{ $phrases }。先改回来，另添一条更准的；为一个回答收窄，往往得不偿失。

## Stats

column-item = 试题
items-title = 试题统计
items-paper = 整卷
column-n = 人次
column-difficulty = 难度
column-sd = 标准差
column-discrimination = 区分度
column-efficiency = 区分效率
column-effective-weight = 实际权重
column-item-total = 题总相关
column-item-rest = 题余相关
column-alpha-without = 去题α
column-random-guess = 猜中率
column-seconds = 秒
column-verdict = 判断
items-figures = { $n } 人次，平均 { $mean } 分，标准差 { $sd }；α { $alpha }（95% 区间 { $low } 到 { $high }），测量标准误 { $sem } 分。
items-nested = 各人的题不一样，α 用方差分析估计；总分里已去掉本题。
items-consistency = 换一份平行的卷子，{ $agreement }% 的人结论不变。
items-option = · { $option }：低分组 { $low }，中间 { $middle }，高分组 { $high }
items-criterion = · 要点 { $criterion }：得到 { $share }
items-left-out = 这些栏不是题，没有算进去：{ $columns }。
items-too-few = 样本不足：不满 30 人次的题只列数字，不下判断。
verdict-too-few = 样本不足
verdict-backwards = 反向
verdict-weak = 区分不开
verdict-too-hard = 太难
verdict-too-easy = 太易
verdict-fine = 正常
plot-histogram = 总分分布
plot-total = 总分
plot-share = 得分率
plot-people = 人次
plot-written = 已写好 { $count } 张图：{ $folder }
failure-matrix-line = { $path } 第 { $line } 行和表头的列数不一样，读不下去。
failure-matrix-line-help = 第一行写题名，以后每行一个人；列数都要一样，用逗号隔开。
failure-matrix-text = { $path } 第 { $line } 行的字认不出来。
failure-matrix-text-help = 把文件另存为 UTF-8 或 GB18030 编码的 CSV。
failure-matrix-twice = { $path } 有两栏都叫“{ $column }”。
failure-matrix-twice-help = 给每道题一个自己的名字；重复的一栏删掉。
failure-matrix-empty = { $path } 里没有题或没有人。
failure-matrix-empty-help = 第一行写题名，以后每行一个人的得分。
failure-matrix-number = { $path } 第 { $line } 行“{ $column }”的“{ $text }”不是数。
failure-matrix-number-help = 写得分，如 1 或 0.5；没有抽到这道题就空着。
failure-matrix-much = { $path } 第 { $line } 行“{ $column }”的“{ $text }”超过了满分。
failure-matrix-much-help = 改这个得分，或改满分那一行。
failure-no-attempts = 成绩库里还没有交卷的考试。
failure-no-attempts-help = 等有人交卷以后再来；别的系统的得分表用 --matrix 文件.csv。
failure-which-exam = 成绩库里有几种考试：{ $known }。
failure-which-exam-help = 用 --exam 说明要哪一种。
failure-exam-not-sat = 成绩库里没有人考过 { $exam }。
failure-exam-not-sat-help = 考过的有：{ $known }。
stats-answers = 回答
stats-accuracy = 准确率
stats-f1 = F1
stats-kappa = κ
stats-weighted-kappa = 加权 κ
stats-all-criteria = 合计：要点
stats-all-violations = 合计：违规
stats-interval = └ 95% 区间
stats-few = 样本不足：不满 { $enough } 个回答的只列数字，不给区间。
stats-agreement-title = 和人工标注的一致性
stats-rest = 除去请人看的 { $referred } 个，要点 F1 { $f1 }。
rule-criteria = 全部要点
rule-violations = 全部违规
column-answers = 回答
column-both = 都说有
column-only-found = 多给
column-only-marked = 漏给
column-neither = 都说没有
column-accuracy = 准确率
column-accuracy-low = 准确率下限
column-accuracy-high = 准确率上限
column-precision = 精确率
column-precision-low = 精确率下限
column-precision-high = 精确率上限
column-recall = 召回率
column-recall-low = 召回率下限
column-recall-high = 召回率上限
column-f1 = F1
column-f1-low = F1下限
column-f1-high = F1上限
column-kappa = κ
column-kappa-low = κ下限
column-kappa-high = κ上限
column-weighted-kappa = 加权 κ
column-weighted-kappa-low = 加权 κ下限
column-weighted-kappa-high = 加权 κ上限

## Failures

failure-no-content-folder = 没有题库文件夹 { $path }。
failure-no-content-folder-help = 检查 --content 或 ROLECALL_CONTENT；不写就用自带的题库。
failure-empty-content = { $path } 里没有 YAML 文件。
failure-empty-content-help = 题库文件夹里要有 bank.yaml 和 items/ 等，写法见作者指南 content/README.md。
failure-unreadable = 读不了 { $path }：{ $kind ->
    [missing] 没有这个文件
    [folder] 这是文件夹，不是文件
    [denied] 没有权限
    [binary] 里面不是 UTF-8 文字
   *[other] { $reason }
}。
failure-unreadable-help = 检查路径和权限。
failure-unwritten = 写不了 { $path }：{ $kind ->
    [missing] 没有这个文件夹
    [folder] 这是文件夹，不是文件
    [denied] 没有权限
   *[other] { $reason }
}。
failure-unwritten-help = 换一个可以写的地方。
failure-ending = 文件名 { $path } 的结尾和要写的格式不一致。
failure-ending-help = 结尾写 .xlsx、.csv 或 .json，就写成那一种，用不着 --format；两个都写就要一致。
failure-too-long = { $path } 太长，最多 { $most } 字节。
failure-too-long-help = 拆成短一些的几份。
failure-no-path = 没有 { $path }。
failure-no-path-help = 检查路径；不写路径就检查自带的题库。
failure-no-bank-around = { $path } 不在题库里：它上面的文件夹都没有 bank.yaml。
failure-no-bank-around-help = 给出题库文件夹，或题库里的文件。
failure-nothing-valid = 题库里没有一道可用的题，有 { $errors } 个错误，第一个在 { $place }：{ $first }
failure-nothing-valid-help = 运行 rolecall check 看全部错误。
failure-no-store = 还没有成绩库 { $path }。
failure-no-store-help = 第一次 rolecall take 会建立它；也可以用 --store 或 ROLECALL_STORE 指定。
failure-store-folder = 建不了成绩库的文件夹：{ $reason }（{ $path }）
failure-store-folder-help = 换一个可以写的地方：--store 文件。
failure-store-not-sqlite = { $path } 不是成绩库（不是 SQLite 文件）。
failure-store-not-sqlite-help = 文件没有动过。检查文件名或 --store 是不是写错了。
failure-store-foreign = { $path } 是别的程序的数据库，不是成绩库。
failure-store-foreign-help = 文件没有动过。检查文件名或 --store 是不是写错了。
failure-store-newer = 成绩库 { $path } 是更新的版本（{ $found }），这个程序只认识到 { $known }。
failure-store-newer-help = 请升级 rolecall；旧程序不会改动它。
failure-store-damaged = 成绩库 { $path } 损坏：{ $reason }
failure-store-damaged-help = 先把文件复制一份留存，再从备份恢复。
failure-store-read-only = 成绩库 { $path } 不能写。
failure-store-read-only-help = 检查文件和文件夹的权限，或用 --store 换一个地方。
failure-store-disk = 成绩库 { $path } 写不进去，磁盘满了或有故障：{ $reason }
failure-store-disk-help = 已经显示“已保存”的都在。腾出空间后用 rolecall resume 继续。
failure-store-unreachable = 看不到 { $path }，不知道那里有没有成绩库：没有权限。
failure-store-unreachable-help = 检查文件夹的权限，或用 --store 换一个地方。
failure-store-cannot-open = 打不开成绩库 { $path }：{ $reason }
failure-store-cannot-open-help = 检查路径和权限，或用 --store 换一个地方。
failure-store-busy = 成绩库 { $path } 正被别的程序占用。
failure-store-busy-help = 稍后再试；已经保存的都在。
failure-store-sql = 成绩库 { $path } 出错：{ $reason }
failure-store-sql-help = 已经显示“已保存”的都在。先把文件复制一份留存，再做别的。
failure-overtaken = 这次考试在另一个窗口里继续了，这里不再保存。
failure-overtaken-help = 到那个窗口继续；或者关掉它，再用 rolecall resume。
failure-no-home = 找不到这台电脑的用户文件夹。
failure-no-home-help = 用 --store 指定成绩库文件。
failure-no-exam = 题库里没有考试“{ $exam }”。
failure-no-exam-help =
    { $has-similar ->
        [yes] 是不是“{ $similar }”？全部考试：rolecall exams
       *[no] 全部考试：rolecall exams
    }
failure-short = 组不成试卷“{ $exam }”，一共差 { $missing } 题。
failure-short-help = 补题，或改小上面的配额。
failure-under-way = 这名考生有一次还没交卷的同一考试（{ $attempt }）。
failure-under-way-help = 继续：rolecall resume { $attempt }
failure-no-attempt = 没有考试记录“{ $attempt }”。
failure-no-attempt-help = 看全部记录：rolecall report scores --format json
failure-ended = 考试 { $attempt } 已经结束，不能再答。
failure-ended-help = 看成绩：rolecall result { $attempt }
failure-not-ended = 考试 { $attempt } 还没有交卷，没有成绩。
failure-not-ended-help = 继续作答：rolecall resume { $attempt }
failure-none-open = 没有未交卷的考试。
failure-none-open-help = 开始一次：rolecall take 考试 --candidate 考号；看成绩：rolecall result
failure-several-open =
    有几次未交卷的考试，请写明是哪一次：
      { $attempts }
failure-several-open-help = rolecall resume 考试记录，或 --candidate 考号。
failure-none-ended = 还没有交过卷的考试。
failure-none-ended-help = 继续没交卷的：rolecall resume；或者开始一次：rolecall take 考试 --candidate 考号
failure-still-open = 考生 { $candidate } 的考试还没有交卷，所以没有成绩。
failure-still-open-help = 接着答：rolecall resume --candidate { $candidate }
failure-only-practice = 考生 { $candidate } 只练习过，没有考过试。
failure-only-practice-help = 看练习：rolecall progress --candidate { $candidate }；考试：rolecall take 考试 --candidate { $candidate }
failure-unknown-candidate = 考生 { $candidate } 没有考试记录。
failure-unknown-candidate-help = 检查考号，前面的 0 也算；看全部：rolecall report scores
failure-candidate = 考号要有 1 到 64 个字，不能有控制字符。
failure-candidate-help = rolecall take 考试 --candidate 007123
failure-does-not-fit = 作答和题型不符。
failure-refused-ended = 考试已经结束，不能再改。
failure-refused-time-over = 时间已到，不能再答。
failure-refused-time-not-over = 时间还没有到。
failure-refused-no-item = 试卷上没有这道题。
failure-refused-answered = 这道题已经答过并看过解析，不能再改。
failure-refused-talk-over = 这段对话已经结束，不能再说。
failure-terminal = 终端出错：{ $reason }
failure-terminal-help = 已经保存的都在，用 rolecall resume 继续。
failure-json-needs-answers = --format json 要和 --answers 一起用。
failure-json-needs-answers-help = rolecall take 考试 --candidate 考号 --answers 文件.json --format json
failure-answers-json = 作答文件 { $path } 不是 JSON：{ $reason }
failure-answers-json-help = 写成 {"{"}"题号": 作答, …{"}"}，作答和屏幕上输入的一样，例如 "B"。
failure-answers-shape = 作答文件 { $path } 的写法不对。
failure-answers-shape-help = 写成 {"{"}"题号": 作答, …{"}"}，作答和屏幕上输入的一样，例如 "B"。
failure-answers-items = 作答文件里有不认识的题：{ $items }
failure-answers-items-help = 题号要和 rolecall paper 考试 --format json 里的 item 一样。什么都没有提交。
failure-answers-not-drawn = 作答文件里的这些题没有抽到：{ $items }。考试没有开始，什么也没有提交。
failure-answers-not-drawn-help =
    每份卷子抽的题不同。看这份卷子有哪些题：
    rolecall paper { $exam } --candidate { $candidate } --seed { $seed } --format json
    改好文件再考，加上 --seed { $seed } 还是这份卷子。
failure-answers-misfit = { $count } 条作答不能用，没有交卷；能用的都保存了。
failure-answers-misfit-help = 改好文件后：rolecall resume { $attempt } --answers 文件.json
answer-misfit = { $item }：{ $why }
failure-no-item = 题库里没有题“{ $item }”。
failure-no-item-help =
    { $has-similar ->
        [yes] 是不是“{ $similar }”？题号就是题目的 id；有错的题用不上，错在哪里看 rolecall check。
       *[no] 题号就是题目的 id；有错的题用不上，错在哪里看 rolecall check。
    }
failure-no-role-play = “{ $item }”不是角色扮演或多轮对话，不用评分细则评分。
failure-no-role-play-help = 这里只评角色扮演和多轮对话，别的题在考试或练习里评分。
failure-lexicons-usage = 听一句话，结果只能显示出来，格式是 table 或 json。
failure-lexicons-usage-help = 去掉 --output；要表格文件，就不写那句话，列出全部词组。
failure-grade-usage = 要么 --item 题号 加一段话，要么 --format jsonl 成批评分。
failure-grade-usage-help = rolecall grade --item role-play-… "您好……"；rolecall grade --format jsonl 文件
failure-grade-no-text = 没有要评的话。
failure-grade-no-text-help = 写在命令后面（用引号），或者用 - 从标准输入读。
failure-batch-line = 这一行不是 {"{"}"id","item","text"{"}"}，也不是对话的 {"{"}"id","item","says":[…]{"}"}：{ $reason }
failure-batch-line-help = 别的行照样评分；改好这一行，再评一次。
failure-which-turn = 多轮对话“{ $item }”要写明是哪一轮。
failure-which-turn-help = 可以写：{ $known }
failure-no-marks = 没有题“{ $item }”的标注过的回答。
failure-no-marks-help = 每行写 {"{"}"id": "1", "text": "……", "criteria": {"{"}"要点": 1{"}"}, "violations": []{"}"}；有 item 的，要和 --item 一样。
failure-nothing-marked = { $path } 里没有标注过的回答。
failure-nothing-marked-help = 一行写一个回答，标出要点：{"{"}"id": "a01", "item": "题号", "text": "……", "criteria": {"{"}"要点": 1{"}"}, "violations": []{"}"}。
failure-no-marked-files = 文件夹 { $path } 里没有 .jsonl 文件。
failure-no-marked-files-help = 标注过的回答放在以 .jsonl 结尾的文件里，一行一个。
failure-marks = 标注有 { $count } 处不对，没有试评。
failure-marks-help = 按上面写的行号改好，再试一次。
failure-mark-json = 这一行不是 JSON：{ $reason }
failure-mark-json-help = 一行写一个 {"{"}…{"}"}，用半角的引号、冒号和逗号。
failure-mark-id = 这一行没有 id。
failure-mark-id-help = 给每个回答一个编号，例如 "id": "a01"。
failure-mark-item = 不知道回答“{ $id }”是哪道题的。
failure-mark-item-help = 加上 "item": "题号"。
failure-mark-text = 回答“{ $id }”有标注，没有 text。
failure-mark-text-help = 加上 "text": "考生的原话"；原话在别的文件里，就把两个文件都写在命令后面。
failure-mark-shape = 这一行的形状不对{ $key ->
    [item] ：item 要是文字
    [text] ：text 要是文字
    [criteria] ：criteria 要写成 {"{"}"要点": 1{"}"}
    [violations] ：violations 要写成 ["违规"]
   *[other] ：要写成 {"{"}…{"}"}
}。
failure-mark-shape-help = 照这样写：{"{"}"id": "a01", "text": "……", "criteria": {"{"}"apologise": 1{"}"}, "violations": []{"}"}
failure-mark-bad = 要点“{ $criterion }”不能标 { $mark }。
failure-mark-bad-help = 说到写 1，没说到写 0；或者写分数，不能超过这个要点的满分。
failure-mark-twice = 回答“{ $id }”写了两遍。
failure-mark-twice-help = 删掉一行，或者换一个 id。
failure-mark-criterion = 题“{ $item }”没有要点“{ $id }”。
failure-mark-criterion-help = 它的要点是：{ $known }
failure-mark-violation = 题“{ $item }”没有违规“{ $id }”。
failure-mark-violation-help = 它的违规是：{ $known }
failure-no-code = 没有检查代码“{ $code }”。
failure-no-code-help =
    { $has-similar ->
        [yes] 是不是“{ $similar }”？不带代码运行 rolecall explain 可以看到全部。
       *[no] 不带代码运行 rolecall explain 可以看到全部。
    }
failure-no-command = 没有命令“{ $command }”。
failure-no-command-help = rolecall --help 列出全部命令。
failure-date = “{ $text }”不是日期。
failure-date-help = 写成 2026-11-01。

failure-roster-header = { $file } 里找不到表头：前 20 行里没有“工号”加上别的一列。
failure-roster-header-help = 表头至少要有“工号”和“姓名”，可以在标题下面。
failure-sheet-encoding = { $file } 不是 UTF-8，也不是 GB18030。
failure-sheet-encoding-help = 用表格软件另存为 xlsx，或“CSV UTF-8”。
failure-sheet-unreadable = 表格 { $file } 读不了：{ $reason }
failure-sheet-unreadable-help = 用表格软件打开看看，另存为 xlsx 再试。
failure-no-person = 没有“{ $number }”这个人。
failure-no-person-help = 看看前面的 0 有没有少；全部名单：rolecall roster list --unregistered

failure-no-checkpoint = { $file } 不是这个成绩库签名的检查点。
failure-no-checkpoint-help = 检查点由 rolecall log checkpoint 打印，原样保存，一个字也不能改。

failure-no-such-credential = 没有证书 { $number }。
failure-no-such-credential-help = 全部证书：rolecall credential list
failure-erased = 证书 { $number } 的持证人资料已经删除，没有可以交出的文件。
failure-no-credential-kind = 题库里没有哪种证书要过“{ $exam }”。
failure-no-credential-kind-help = 在题库的 credentials/ 里写一种，见作者指南。
failure-unknown-credential-kind = 题库里没有证书种类“{ $credential }”。
failure-unknown-credential-kind-help = 用 --content 指定发证时用的题库。
failure-rule-not-registered = 这场考试只收花名册上的人。
failure-rule-not-registered-help = 请人事把工号导入：rolecall roster import
failure-rule-has-left = 这个人已在 { $day } 离职，不能再考。
failure-rule-attempts = 这场考试最多考 { $allowed } 次，已经用完。
failure-rule-attempts-help = 请找培训师或人事。
failure-rule-cool-down = 补考要等到 { $day }（含）以后。
failure-rule-after-violation = 上次因致命违规没有通过，补考要等到 { $day }（含）以后。
failure-rule-no-other-paper = 补考要换一份卷子，题库里没考过的题不够了。
failure-rule-no-other-paper-help = 请培训师往题库里添题。
failure-act-pending = { $day } 那天证书还没有生效。
failure-act-pending-help = 看全部登记：rolecall credential show { $number }
failure-act-active = { $day } 那天证书是有效的，用不着。
failure-act-active-help = 看全部登记：rolecall credential show { $number }
failure-act-suspended = { $day } 那天证书已经暂停。
failure-act-suspended-help = 看全部登记：rolecall credential show { $number }
failure-act-revoked = 证书已经吊销，不能再变。
failure-act-revoked-help = 看全部登记：rolecall credential show { $number }
failure-act-expired = { $day } 那天证书已经过期。
failure-act-expired-help = 看全部登记：rolecall credential show { $number }
failure-act-not-longer = 证书本来就到 { $day }，没有延长。
failure-act-too-far = 证书最远延到 { $day }，这个日子像是写错了。
failure-act-too-far-help = 检查 --until 的年份。
failure-act-for-ever = 证书长期有效，用不着延长。

failure-exists = 已经有文件 { $path }。
failure-exists-help = 换个名字，或者先把它移开；程序不覆盖它。
failure-store-there = 成绩库 { $path } 已经在了，没有动它。
failure-store-there-help = 先关掉所有正在用它的窗口，再把它移到别处；旁边若有 { $path }-wal、{ $path }-shm，要一起移走，里面是最后的记录。然后再恢复。
failure-store-left-over = 原来的成绩库 { $path } 被移走了，它最后的记录还留在 { $records } 里。这时放上新的成绩库，两边都会坏，所以没有动手。
failure-store-left-over-help = 先关掉所有 rolecall 窗口；把原来的成绩库移回 { $path }，或者把 { $records } 移到它现在的位置，名字改成“它的名字-wal”。
failure-store-broken = 成绩库里的记录和当初不一样，没有备份。
failure-store-broken-help = 用 rolecall log verify 查看是哪一条。
failure-backup-broken = 备份 { $path } 里的记录和当初不一样，不能用。
failure-backup-broken-help = 现在的成绩库没有动过。换一个备份。
failure-backup-unusable = 备份 { $path } 不能用：{ $why ->
    [not-sqlite] 它不是成绩库（不是 SQLite 文件）
    [foreign] 它是别的程序的数据库
    [newer] 它是更新的版本，请先升级 rolecall
   *[damaged] 文件损坏
}。
failure-backup-unusable-help = 现在的成绩库没有动过。换一个备份文件。
failure-number-taken = 工号 { $number } 已是另一个人的。
failure-number-taken-help = 检查号码；先看那个人：rolecall roster list
failure-leaves-before-entering = 离职日期 { $left } 早于入职日期 { $entered }。
failure-leaves-before-entering-help = 检查两个日期；入职日期写错了，用 rolecall person correct 更正。
failure-has-left = 这个人已经登记在 { $day } 离职。
failure-has-left-help = 日期写错了，用 rolecall person correct 工号 --set 离职日期=… 更正；回来了，用 rolecall roster return。
failure-has-not-left = 这个人没有离职，用不着登记回来。
failure-returns-before-leaving = 回来的日期要晚于离职日期 { $day }。
failure-returns-before-leaving-help = 检查 --on；离职日期写错了，用 rolecall person correct 更正。
remark-recorded = 已登记：考试记录 { $attempt } 的 { $item } 从 { $before } 分定为 { $points } 分。总分 { $score } / { $max }，{ $decision }。
    逐题看：rolecall result { $attempt }
failure-setting = “{ $text }”看不懂。
failure-setting-help = 写成 姓名=张三 这样：工号、姓名、部门、岗位、班组、入职日期、离职日期。
failure-period = “{ $text }”不是一段时间。
failure-period-help = 写成 "3 年"、"18 个月" 或 "90 天"。

failure-points = “{ $text }”不是分数。
failure-points-help = 写成 6 或 6.5，最多两位小数。
failure-second-person = 第二个人不能是同一个人。
failure-no-item-on-paper = 这份卷子没有试题“{ $item }”。
failure-no-item-on-paper-help = 看卷子上有哪些题：rolecall result 考试记录号
failure-no-proof = 没有证明文件 { $path }。
failure-no-proof-help = 先导出证明：rolecall log prove 证书号 > 证明.json，再用这个文件打印。
failure-too-many-points = 这道题最多 { $most } 分。
failure-too-many-points-help = 把 --points 改成 0 到 { $most } 之间的分数。
failure-preview-watch = --watch 要看着一个文件夹。
failure-preview-watch-help = 加上 --content 文件夹，例如 rolecall preview 题号 --content my-bank --watch
failure-preview-faulty = 题库里有错，没有能预览的题“{ $item }”。
failure-preview-faulty-help = 先改好上面的错；全部的错看 rolecall check。
failure-new-exists = 已经有文件 { $path }，没有动它。
failure-new-exists-help = 换一个文件名；不写文件名就输出到屏幕。
failure-new-bank = 没有写新题库的文件夹。
failure-new-bank-help = 例如 rolecall new bank my-bank
failure-new-bank-exists = { $path } 已经有了，不是空文件夹，没有动它。
failure-new-bank-exists-help = 换一个名字，或者给一个空文件夹。
failure-new-option = { $option } 不能用在这里。
failure-new-option-help = --type 只跟 item；--outcome 跟试题和卷子。
failure-new-outcome = “{ $outcome }”不是考点的代号。
failure-new-outcome-help = 考点写成 组/考点，例如 repair/leak-call。
failure-appeal-none = 还没有人提出申诉。
failure-appeal-none-help = 先提出：rolecall appeal file 考试记录号
failure-appeal-filed = 申诉已经提出，还没有复核。
failure-appeal-filed-help = 先登记复核意见：rolecall appeal review 考试记录号
failure-appeal-reviewed = 申诉已经复核，等着决定。
failure-appeal-decided = 申诉已经有了决定。

## 申诉

appeal-filed = 提出申诉
appeal-reviewed = 复核
appeal-upheld = 申诉成立
appeal-dismissed = 申诉不成立
appeal-recorded = 已登记：{ $attempt } { $step }。
appeal-line = { $attempt } { $day } { $step }（{ $by }）：{ $reason }
appeal-none = 没有申诉。

## 资料和备份

person-title = 个人资料
person-corrected = 已更正 { $number } 的资料。
person-to-erase = 要删除的是 { $number } { $name }{ $department ->
    [none] {""}
   *[other] （{ $department }）
}：考试记录 { $attempts } 次、证书 { $credentials } 张。
    姓名和号码从成绩库和 { $backups } 个备份里去掉，移走 { $exports } 个导出文件；成绩、证书和日志留着，看不出是谁。
person-erase-dry-run = 没有删除。确认是这个人，再加 --apply --reason 原因 --by 姓名；删了不能找回。
person-erased = 已删除，内部编号 { $person }；也从 { $backups } 个备份里删除，移走了 { $exports } 个导出文件。
person-unreached = 打不开这个备份，里面可能还有这个人：{ $path }
person-listed = 这张以前导出的表里还有这个人，请重新导出或删掉：{ $path }
person-over = { $number } { $day } 离职
person-retain-dry-run = 该删 { $count } 人。没有删除（加 --apply 才删）。
backup-made = ✓ 已备份到 { $path }：{ $size } 条记录逐条核对过。根 { $root }
backup-with-key = 签名密钥也复制了：{ $path }。它能签发证书，请像印章一样保管。
backup-no-key = 成绩库还没有签名密钥，没有可复制的：{ $path }
backup-without-key = 签名密钥不在备份里，也要另存一份：{ $path }（加 --with-key 就复制到备份旁边）。没有它，恢复出来的成绩库不能接着签名。
restored-key = 备份旁边的签名密钥也放好了：{ $path }
restored-key-doubt = { $why ->
    [missing] 没有签名密钥 { $path }。以前的证书和检查点是用它签的：请把原来的 .key 文件放回这里，再开报表、发证书。
   *[other] { $path } 是另一把密钥，不是给这个成绩库签过名的那一把。请换回原来的 .key 文件。
}
list-not-remembered = 成绩库只能读，没有记下写了这个文件；以后有人要求删除个人信息，请自己处理它。
restore-sound = ✓ 备份 { $path } 完好：{ $size } 条记录。根 { $root }
restore-beside = 现在的成绩库有 { $kept } 条记录，备份有 { $size } 条。
restored = 已恢复：{ $path }
doctor-schema = ✓ 版本 { $seen }
doctor-pages = ✓ 文件完好
doctor-pages-bad = ✗ 文件损坏：{ $seen }
doctor-references = ✓ 引用齐全
doctor-references-bad = ✗ 有 { $seen } 处引用的内容不见了
doctor-log = ✓ 日志和记录相符：{ $seen }
doctor-log-bad = ✗ 日志和记录不符：{ $seen }，细节见 rolecall log verify
doctor-log-seen = { $size } 条记录，{ $faults } 处问题
doctor-clock = ✓ 时钟正常
doctor-clock-bad = ✗ 时钟可能慢了：最后的记录在 { $seen }，比现在还晚
doctor-disk = ✓ 磁盘还有 { $seen } MiB
doctor-disk-bad = ✗ 磁盘只剩 { $seen } MiB，不够备份一份成绩库；请腾出空间
doctor-backup = ✓ 上次备份 { $seen }
doctor-backup-bad = ! 七天内没有备份{ $seen ->
    [none] {""}
   *[other] （上次 { $seen }）
}，请运行 rolecall backup 文件
column-part = 部分
column-row = 第几条
column-field = 项目
column-value = 内容
table-entry = { $column }：{ $value }
table-left-out = 屏幕不够宽，没有列出：{ $columns }。放宽窗口，或用 --format csv 看全部。
list-separator = 、
list-or = ”、“

## 证书

credential-title = 证书
credential-none = 没有符合的证书。
credential-acted = 已登记：{ $number }，{ $day } 起。现在的状态：{ $status }，{ $until ->
    [none] 长期有效
   *[other] 有效期到 { $until }
}。
credential-shown = { $number } · { $credential } · { $holder } { $name } · { $status } · { $from } 起，{ $until ->
    [none] 长期有效
   *[other] 到 { $until }
}
credential-entry = {"  "}{ $day } { $what }{ $until ->
    [none] {""}
   *[other] {" "}到 { $until }
}（{ $recorded } 登记{ $by ->
    [none] {""}
   *[other] ，{ $by }
}）{ $reason ->
    [none] {""}
   *[other] ：{ $reason }
}
act-issued = 发证
act-suspended = 暂停
act-reinstated = 恢复
act-revoked = 吊销
act-extended = 延期
status-pending = 未生效
status-active = 有效
status-suspended = 暂停
status-revoked = 吊销
status-expired = 过期
issue-line = ✓ { $number } { $holder }，{ $from } 起，{ $until ->
    [none] 长期有效
   *[other] 到 { $until }
}{ $renews ->
    [none] {""}
   *[other] ，接 { $renews }
}
issue-missing = ✗ { $holder } 还要考过：{ $exams }
issue-revoked = ✗ { $holder } 的 { $number } 已经吊销，吊销以前考过的不再算；要重新考过：{ $exams }
issue-suspended = ✗ { $holder } 的 { $number } 还在暂停，恢复以后才能换证
issue-has-left = ✗ { $holder } 已在 { $day } 离职，不发证
issue-too-far-apart = ✗ { $holder } 考过的几场隔得太久，要在规定的时间里都考过
issue-held = · { $holder } 已有 { $number }{ $from ->
    [none] {""}
   *[other] ，{ $from } 起考过可以换证
}
issue-without-name = ✗ { $holder } 考过了，但不在花名册上，没有姓名：先把姓名导入花名册（rolecall roster import 表格），再发证
issue-applied = { $credential }：发了 { $issued } 张，没有发的 { $unissued } 人。
issue-dry-run = { $credential }：该发 { $issued } 张，不发的 { $unissued } 人。没有发证（加 --apply 才发）。
column-credential-number = 证书号
column-credential = 证书
column-status = 状态
column-valid-from = 生效日
column-valid-until = 到期日
column-renews = 接续

## 日志

checkpoint-foot = 检查点：日志 { $size } 条，根 { $root }；{ $signed ->
    [read-only] 没有签名（成绩库只能读）。
    [lost] 没有签名（签名密钥不在，见 rolecall key show）。
   *[yes] 已签名，存在成绩库里。
}
log-whole = ✓ { $size } 条记录全都和当初一样；对过成绩库里的 { $kept } 个检查点{ $given ->
    [0] {""}
   *[other] 和给出的 { $given } 个
}。根 { $root }
log-signer-unchecked = 检查点的签名没有核对：没有密钥，或者没有读它的权限。
log-broken = ✗ { $size } 条记录里发现 { $faults } 处问题。请停用这个成绩库，留一份副本，用备份恢复。
fault-pages = 文件损坏：{ $what }
fault-schema = 表或规则被改过：{ $what }
fault-changed = 内容被改过：{ $what }
fault-removed = 记录不见了：{ $what }
fault-added = 多出来的记录：{ $what }
fault-log = 日志本身前后不符：{ $what }
fault-cut = 日志被截短，比这个检查点还短：{ $what }
fault-forked = 日志和这个检查点不符：{ $what }

## 花名册

roster-title = 花名册
roster-columns = 读这几列：{ $columns }
roster-unread = 不读这几列：{ $columns }
roster-no-number = 第 { $row } 行没有工号，不写：{ $value }
roster-bad-number = 第 { $row } 行的工号不对，不写：{ $value }
roster-damaged = 第 { $row } 行的工号被表格软件改过了，不写：{ $value }；请把那一列设成文本，重新填
roster-total = 第 { $row } 行像是合计，不写：{ $value }
roster-left-too-early = 第 { $row } 行离职早于入职，不写：{ $value }
roster-nothing = （空）
roster-changed-field = { $field } { $before }→{ $after }
roster-no-name = 第 { $row } 行没有姓名，不写：{ $value }
roster-bad-day = 第 { $row } 行的日期看不懂，不写：{ $value }；写成 2026-11-01 这样
roster-duplicate = 第 { $row } 行的工号和别的行相同、内容不同，都不写：{ $value }
roster-alike-number = 第 { $row } 行的 { $number } 和 { $other } 的工号很像，是不是同一个人？
roster-alike-name = 第 { $row } 行的 { $number } 和 { $other } 同名同部门，是不是同一个人？
roster-adds = + { $number } 新增{ $department ->
    [none] {""}
   *[other] （{ $department }）
}，{ $day } 起
roster-changes = ~ { $number } 改：{ $fields }
roster-leaves = - { $number } 离职，{ $day }
roster-returns = + { $number } 回来，{ $day } 起
roster-applied = 已写入：{ $changes } 人有变动，{ $unchanged } 人没有变动，{ $refused } 行拒绝。
roster-dry-run = 没有写入（加 --apply 才写）：{ $changes } 人有变动，{ $unchanged } 人没有变动，{ $refused } 行拒绝。
roster-empty = 没有符合的人。
roster-has-left = 已登记：{ $number } { $day } 离职。
roster-has-returned = 已登记：{ $number } { $day } 回来。
registered-yes = 在册
registered-no = 不在册
column-number = 工号
column-name = 姓名
column-department = 部门
column-post = 岗位
column-team = 班组
column-entered-on = 入职日期
column-left-on = 离职日期
column-registered = 花名册
column-person = 内部编号

## Wrong usage

usage-unknown-argument = 不认识的选项“{ $argument }”。{ $has-suggested ->
    [yes] 是不是想写 { $suggested }？
   *[no] {""}
}
usage-unknown-command = 不认识的命令“{ $command }”。{ $has-suggested ->
    [yes] 是不是想写 { $suggested }？
   *[no] {""}
}
usage-missing-argument = 少了 { $argument }。
usage-missing-command = 少了命令。{ $typed } 后面可以是：{ $inner }
usage-bad-value = { $argument } 不能是“{ $value }”。{ $has-known ->
    [yes] 可用的有：{ $known }
   *[no] {""}
}
usage-one-too-many = 多了“{ $argument }”。
usage-blank = { $argument } 不能空着。
usage-not-a-number = { $argument } 要写一个整数，“{ $value }”不是。
usage-not-in-range = { $argument } 要在 { $range } 之间，“{ $value }”不在。
usage-number-of-values = { $argument } 的个数不对。
usage-conflict = { $argument } 不能和别的选项一起用。
usage-other = { $reason }
usage-help = 用法：{ $typed } --help

## Coverage

coverage-title = { $bank }：{ $outcomes } 个考点，{ $gaps } 个没有试题；{ $items } 道试题，其中角色扮演 { $roleplays } 道。
coverage-outcomes = 考点
coverage-gaps = 无题
coverage-items = 试题
coverage-roleplays = 角色扮演
coverage-easy = 易
coverage-medium = 中
coverage-hard = 难
coverage-total = 合计
coverage-without-items = 没有试题的考点（{ $count } 个）：
short-single-choice = 单
short-multiple-choice = 多
short-true-false = 判
short-ordering = 排
short-matching = 配
short-numeric = 数
short-fill-in = 填
short-role-play = 演
short-dialogue = 话
short-survey = 测
short-easy = 易
short-medium = 中
short-hard = 难

## Papers to print

sheet-language = zh-CN
sheet-answers = 答题纸
sheet-guide = 评分指南（阅卷人用，不发给考生）
sheet-facts = 共 { $items } 题，满分 { $points } 分，及格线 { $cut }{ $limited ->
        [yes] ，限时 { $minutes } 分钟
       *[no] {""}
    }
sheet-foot = 试卷 { $exam } · 种子 { $seed } · 题库 { $bank }：同一个种子总是同一份试卷。
sheet-name = 姓名
sheet-number = 工号
sheet-day = 日期
sheet-item = { $number }. { $type }（{ $points } 分）
sheet-dialogue = （考官扮演客户，照评分指南接话；您说的话逐句写在答题纸上。）
sheet-criterion = 评分要点
sheet-worth = 分值
sheet-phrases = 怎样说算得分
sheet-earned = 得分
sheet-all-lost = 整题 0 分
sheet-example = 例：{ $text }

## Banks compared

diff-banks = 题库 { $old } → { $new }
diff-none = 试题、词组、考试、证书都一样。
diff-items = 试题：新增 { $added }，删去 { $removed }，改动 { $changed }
diff-lexicons = 词组：新增 { $added }，删去 { $removed }，改动 { $changed }
diff-exams = 考试：新增 { $added }，删去 { $removed }，改动 { $changed }
diff-resting = 会抽到这些试题的考试
diff-rests = { $name }（{ $count } 题） { $things }
diff-credentials = 证书：新增 { $added }，删去 { $removed }，改动 { $changed }
diff-certified = 凭这些考试发的证书
diff-certifies = { $name }（{ $count } 场考试） { $things }
aspect-terms = 发证条件
aspect-key = 答案
aspect-rubric = 评分细则
aspect-lexicon = 用到的词组
aspect-wording = 题面
aspect-exemplars = 范例
aspect-other = 解析等
aspect-phrases = 说法
aspect-blueprint = 蓝图

failure-bad-name = { $option } 的“{ $text }”不是合规矩的代号。
failure-no-folder = { $path } 是文件，不是题库文件夹。
failure-no-folder-help = --to 后面写题库文件夹；还没有就新建一个。
failure-not-questions = { $path } 导入不了：{ $reason }。什么也没有写。
failure-no-questions = { $path } 里没有能导入的试题。题库里什么也没有写。
failure-columns = 列的说明 { $path } 读不懂：{ $reason }
failure-columns-help = 左边写 stem、answer、option-a 等（见 rolecall schema columns），右边写表里的表头：columns: {"{"}stem: 题面, answer: 对的{"}"}
failure-no-source = 题库里没有代号是 { $source } 的资料。什么也没有写。
failure-no-source-help = 用 --source 写 bank.yaml 里的资料代号，或在 bank.yaml 的 sources 里加一行 { $source }。
failure-no-outcome = 题库里没有考点 { $outcome }。什么也没有写。
failure-no-outcome-help = { $has-similar ->
    [yes] 是不是 { $similar }？
   *[no] 用 rolecall coverage 看题库有哪些考点。
}
