//! Lists of bare words and repetitions, which are no speech.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::segment::{Segment, Separator};

/// The longest segment that can be a bare word.
const LONGEST: usize = 8;
/// A list has at least as many segments, and as many that are no courtesy.
const FEWEST: usize = 6;
const FEWEST_OF_CONTENT: usize = 5;
/// Where signs part them that stand in no speech, or enumeration commas.
const FEWEST_OF_MARKED: usize = 5;
/// Where the whole answer is one run, fewer are enough: four of content, or five with three.
const FEWEST_IN_ALL: usize = 4;

/// Collects runs of bare words.
#[derive(Default)]
pub(super) struct Runs {
    run: Run,
    found: Vec<Range<usize>>,
    /// Letters in all segments and in those of lists.
    letters: usize,
    listed: usize,
    segments: usize,
    /// A number came before: 1.抱歉, 第一,抱歉.
    numbered: bool,
    /// A sentence enumerates: 请说一下小区、楼栋、单元.
    enumerating: bool,
}

#[derive(Clone, Default)]
struct Run {
    start: usize,
    end: usize,
    segments: usize,
    content: usize,
    letters: usize,
    glued: usize,
    /// Those that tell a figure or a step, as a reading back or an instruction does.
    told: usize,
    /// Those that name a thing, as a customer is asked for or told of.
    things: usize,
    /// Signs and enumeration commas between them.
    marks: usize,
    /// Full stops between them: those of a terse answer, unless there are many.
    stops: usize,
}

impl Runs {
    /// Takes the next segment and what separates it from the one before.
    pub(super) fn add(&mut self, segment: &Segment, separator: Separator, text: &str) {
        let separator = if std::mem::take(&mut self.numbered) {
            Separator::Comma
        } else {
            separator
        };
        if segment.numeric && segment.length <= 2 || is_ordinal(text) {
            self.numbered = true;
            return;
        }
        self.letters += segment.length;
        self.segments += 1;
        if separator == Separator::Question {
            self.end_run();
        }
        if separator == Separator::Pause && self.enumerating {
            return;
        }
        let is_marked = matches!(separator, Separator::Pause | Separator::Mark);
        let loose = segment.glued
            && match is_marked && self.run.segments > 0 {
                true => is_sentence(text),
                false => (self.run.glued + 1) * 5 > self.run.segments + 1,
            };
        let asks = !is_marked && is_request(text);
        self.enumerating = segment.length > LONGEST || loose || asks;
        if self.enumerating {
            self.end_run();
            return;
        }
        let run = &mut self.run;
        if run.segments == 0 {
            run.start = segment.start;
        }
        run.end = segment.end;
        run.segments += 1;
        run.content += usize::from(segment.length > 1 && !is_courtesy(text));
        run.letters += segment.length;
        run.glued += usize::from(segment.glued);
        run.stops += usize::from(separator == Separator::Stop);
        run.told += usize::from(segment.has_latin || is_step(text));
        run.marks += usize::from(is_marked && run.segments > 1);
        run.things += usize::from(THINGS.contains(text));
    }

    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        let is_marked =
            run.marks + 1 >= run.segments && run.is_list(FEWEST_OF_MARKED, FEWEST_OF_MARKED);
        if is_marked || run.is_list(FEWEST, FEWEST_OF_CONTENT) {
            self.listed += run.letters;
            self.found.push(run.start..run.end);
        }
    }

    /// The lists, and whether they make up the whole.
    pub(super) fn finish(mut self) -> (Vec<Range<usize>>, bool) {
        let run = &self.run;
        let bare = run.segments == self.segments && run.stops == 0;
        let few = run.is_list(FEWEST_IN_ALL, FEWEST_IN_ALL)
            || run.is_list(FEWEST_IN_ALL + 1, FEWEST_IN_ALL - 1);
        if bare && few {
            self.found.push(run.start..run.end);
            return (self.found, true);
        }
        self.end_run();
        let is_list = !self.found.is_empty() && self.listed * 5 >= self.letters * 3;
        (self.found, is_list)
    }
}

impl Run {
    fn is_list(&self, segments: usize, content: usize) -> bool {
        self.segments >= segments
            && self.content >= content
            && self.letters <= self.segments * 5
            && self.stops * 2 <= self.content
            && self.told * 3 < self.segments
            && self.things * 2 <= self.segments
            && self.glued * 5 <= self.segments * 3
    }
}

/// Whether it says what we do, or ends as speech does: 我派师傅, 换谁都急了.
fn is_sentence(text: &str) -> bool {
    const SHORTEST: usize = 4;
    const LAST: [char; 8] = ['吗', '呢', '吧', '了', '啊', '呀', '哦', '哈'];
    let is_long = text.chars().nth(SHORTEST - 1).is_some();
    is_long && (text.contains(['我', '咱', '俺']) || text.ends_with(LAST))
}

/// Whether it asks for what is then enumerated: 麻烦您报一下姓名、地址、电话.
fn is_request(text: &str) -> bool {
    const ASKS: [&str; 12] = [
        "报", "说", "讲", "留", "带", "给", "发", "提供", "念", "告诉", "准备", "填",
    ];
    let is_polite = text.contains(['您', '你', '请']) || text.contains("麻烦");
    is_polite && ASKS.iter().any(|verb| text.contains(verb))
}

/// Things that customers are asked for or told of.
static THINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "姓名 名字 地址 住址 电话 手机 手机号 号码 电话号码 联系电话 联系方式 小区 楼号 楼栋 单元 \
         门牌 门牌号 房号 室温 户号 编号 单号 订单号 运单 运单号 面单 发票 票据 收据 合同 照片 视频 截图 箱子 外箱 纸箱 \
         包装 碎片 身份证 证件 银行卡 卡号 营业执照 房产证 复印件 户口本 型号 品牌 颜色 尺寸 数量 金额 日期 时间 位置 \
         楼层 车牌 车牌号 表号 读数 水表 电表 气表 空调 冰箱 电视 洗衣机 热水器 路由器 插座 卧室 客厅 厨房 卫生间 阳台 \
         阀门 龙头 水龙头 马桶 管道 暖气片 分水器 老人 孩子"
        .split_whitespace()
        .collect()
});

/// Whether it only numbers what follows: 第一, 第二步.
fn is_ordinal(text: &str) -> bool {
    let rest = text.strip_prefix('第').unwrap_or_default();
    let rest = rest.trim_end_matches(['步', '点', '件', '条', '个']);
    !rest.is_empty() && rest.chars().all(|ch| "一二三四五六七八九十".contains(ch))
}

/// Whether it tells the customer what to do with hands: 点开商品管理, 您先关总阀.
fn is_step(text: &str) -> bool {
    const BEFORE: [&str; 8] = ["您", "你", "请", "先", "再", "然后", "接着", "最后"];
    const HANDS: [&str; 24] = [
        "点", "按", "输", "选", "打开", "关", "拔", "插", "拧", "扫", "填", "登录", "下载", "重启",
        "滑", "勾", "拉", "推", "撕", "拆", "装", "倒", "擦", "开门",
    ];
    let mut rest = text;
    for _ in 0..2 {
        let after = BEFORE.iter().find_map(|word| rest.strip_prefix(word));
        rest = after.unwrap_or(rest);
    }
    // 关闭 alone is a word of a list.
    text.chars().nth(2).is_some() && HANDS.iter().any(|word| rest.starts_with(word))
}

/// What people say in a row without a sentence.
fn is_courtesy(text: &str) -> bool {
    matches!(
        text,
        "您好"
            | "你好"
            | "好的"
            | "好"
            | "嗯"
            | "恩"
            | "是的"
            | "对"
            | "对的"
            | "谢谢"
            | "谢谢您"
            | "感谢您"
            | "感谢"
            | "再见"
            | "拜拜"
            | "亲"
            | "亲亲"
            | "亲爱的"
            | "不客气"
            | "稍等"
            | "请稍等"
            | "先生"
            | "女士"
            | "没事"
            | "没关系"
            | "好滴"
            | "嗯嗯"
            | "恩恩"
            | "抱歉"
            | "对不起"
            | "真对不起"
            | "不好意思"
            | "非常抱歉"
            | "实在抱歉"
            | "早上好"
            | "晚上好"
    )
}

/// Characters that sentences have and bare words have not.
pub(super) fn is_glue(ch: char) -> bool {
    matches!(
        ch,
        '我' | '咱'
            | '俺'
            | '吗'
            | '嗎'
            | '呢'
            | '吧'
            | '了'
            | '啊'
            | '呀'
            | '哦'
            | '哈'
            | '嘛'
            | '呗'
            | '把'
            | '被'
            | '给'
            | '給'
            | '帮'
            | '幫'
            | '让'
            | '讓'
            | '会'
            | '有'
            | '正'
            | '还'
            | '還'
            | '會'
            | '就'
            | '已'
            | '是'
            | '这'
            | '這'
            | '那'
            | '去'
            | '来'
            | '來'
            | '能'
            | '可'
            | '要'
            | '将'
            | '將'
            | '都'
            | '也'
            | '很'
            | '太'
            | '跟'
    )
}

/// How much of a text repeats itself.
pub(super) struct Echo {
    seen: [u64; 32],
    last: char,
    pairs: u32,
    fresh: u32,
    repeats: bool,
}

impl Default for Echo {
    fn default() -> Self {
        Self {
            seen: [0; 32],
            last: '\0',
            pairs: 0,
            fresh: 0,
            repeats: false,
        }
    }
}

impl Echo {
    /// Pairs of neighbours after which the count begins anew.
    const WINDOW: u32 = 256;
    /// Fewer pairs say nothing.
    const LEAST: u32 = 16;

    #[inline]
    pub(super) fn add(&mut self, ch: char) {
        let pair = u32::from(self.last).wrapping_mul(0x9e37_79b1) ^ u32::from(ch);
        let bit = pair.wrapping_mul(0x85eb_ca6b) >> 21;
        let (cell, mask) = (&mut self.seen[(bit / 64) as usize], 1 << (bit % 64));
        self.fresh += u32::from(*cell & mask == 0);
        *cell |= mask;
        self.pairs += 1;
        self.last = ch;
        if self.pairs == Self::WINDOW {
            let repeats = self.repeats();
            *self = Self::default();
            self.repeats = repeats;
        }
    }

    /// Whether some window has far fewer different pairs than pairs.
    pub(super) fn repeats(&self) -> bool {
        self.repeats || (self.pairs >= Self::LEAST && self.fresh * 100 <= self.pairs * 38)
    }
}
