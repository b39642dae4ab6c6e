### 通话质检。

inspect-title = 通话质检 · { $name } · { $calls } 通
inspect-unknown = （未知）
inspect-call = { $call } · 坐席 { $agent } · { $score }/{ $max }
inspect-missing = ✗ 没有说到：{ $name } 0/{ $max }
inspect-part = ◐ 只说到一部分：{ $name } { $score }/{ $max }  { $where }
inspect-order = ✗ 先后次序不对
inspect-violation = ！ { $name }（{ $severity }）扣 { $deduction } 分  { $where }
inspect-before = 客户刚说：“{ $text }”
inspect-place = 第 { $line } 行{ $has-time ->
    [yes] {" "}{ $time }
   *[no] {""}
}“{ $words }”
inspect-agents = 各坐席
inspect-teams = 各班组
inspect-group = { $calls } 通 · 得分率 { $percent }% · 违规 { $violations }{ $fatal ->
    [0] {""}
   *[other] （{ $fatal } 通致命）
}{ $has-missing ->
    [yes] {" "}· 最常漏：{ $missing }
   *[no] {""}
}
inspect-criteria = 各要点和违规
inspect-criterion = 得分率 { $percent }% · 漏 { $missing }/{ $calls } 通
inspect-fallen = 违规 { $found }/{ $calls } 通
inspect-beside-people = {" "}· 和人工 { $equal }/{ $calls } 通相同，κ { $kappa }
column-marks = 各要点
inspect-people = 和人工分对照
inspect-differs = { $call }：程序 { $machine }，人工 { $person }
inspect-agreement = { $calls } 通有人工分：{ $equal } 通相同，平均相差 { $mean } 分，加权 κ { $kappa }

failure-no-calls = 这些文件里没有一通话。
failure-no-checklist = 题库里没有质检表“{ $checklist }”。
failure-no-checklist-help =
    { $has-similar ->
        [yes] 是不是“{ $similar }”？现有：{ $known }
       *[no] 现有：{ $known }
    }
failure-calls = 录音文本里有 { $count } 行读不了，没有质检。
failure-call-speaker = 看不出是谁说的：“{ $text }”。
failure-call-speaker-help = 每句话前写“客服：”或“客户：”这样的称呼；称呼是别的（如“说话人1”），用 --agent 说明哪个是坐席。
failure-call-json = 不是 JSON：{ $text }
failure-call-missing = 缺少“{ $text }”。
failure-call-missing-help = 表格的首行要有“说话人”和“内容”，还可以有“通话”“工号”“班组”“时间”“人工分”；JSON 每句要有 speaker 和 text。
failure-call-score = 读不出分数：“{ $text }”。
column-call = 通话
column-agent = 坐席
column-person-score = 人工分
column-missing = 没有说到
column-violations = 违规（行）
