### Call inspection.

inspect-title = Call inspection · { $name } · { $calls ->
    [one] 1 call
   *[other] { $calls } calls
}
inspect-unknown = (unknown)
inspect-call = { $call } · agent { $agent } · { $score }/{ $max }
inspect-missing = ✗ missing: { $name } 0/{ $max }
inspect-part = ◐ only in part: { $name } { $score }/{ $max }  { $where }
inspect-order = ✗ not in the order asked for
inspect-violation = ! { $name } ({ $severity }) −{ $deduction }  { $where }
inspect-before = The caller had said: “{ $text }”
inspect-place = line { $line }{ $has-time ->
    [yes] {" "}{ $time }
   *[no] {""}
} “{ $words }”
inspect-agents = Agents
inspect-teams = Teams
inspect-group = calls { $calls } · { $percent }% of the points · violations { $violations }{ $fatal ->
    [0] {""}
   *[other] {" "}({ $fatal } calls with a fatal one)
}{ $has-missing ->
    [yes] {" "}· most often missing: { $missing }
   *[no] {""}
}
inspect-criteria = Criteria and violations
inspect-criterion = { $percent }% of the points · missing in { $missing } of { $calls }
inspect-fallen = fell in { $found } of { $calls }
inspect-beside-people = {" "}· { $equal } of { $calls } as people say, κ { $kappa }
column-marks = Criteria
inspect-people = Beside people's scores
inspect-differs = { $call }: program { $machine }, person { $person }
inspect-agreement = calls with a person's score { $calls }: same { $equal }, mean difference { $mean }, weighted κ { $kappa }

failure-no-calls = There is no call in these files.
failure-no-checklist = The bank has no checklist “{ $checklist }”.
failure-no-checklist-help =
    { $has-similar ->
        [yes] Did you mean “{ $similar }”? There are: { $known }
       *[no] There are: { $known }
    }
failure-calls = Lines of transcripts that cannot be read: { $count }. Nothing was inspected.
failure-call-speaker = Nobody is named who says “{ $text }”.
failure-call-speaker-help = Put a label such as “客服：” or “customer:” before each line; where labels are others, such as “说话人1”, say with --agent which is the agent's.
failure-call-json = This is no JSON: { $text }
failure-call-missing = “{ $text }” is missing.
failure-call-missing-help = The first row of a table has 说话人 (speaker) and 内容 (text), and may have 通话 (call), 工号 (agent), 班组 (team), 时间 (time) and 人工分 (score); in JSON each line has speaker and text.
failure-call-score = “{ $text }” is no score.
column-call = call
column-agent = agent
column-person-score = person's score
column-missing = missing
column-violations = violations (lines)
