import { isRareSurname, surnameAt } from './surnames.ts';

/** Signs that end a name, for they stand in none. */
const never = new Set(
  '的了在与及等是系被把说称住患因其之这那不已曾也岁号电身到去现或但并还又则您我你他她它们呢吗吧着过很都就只约各每某该此将从于以据按经由对每',
);
/** Signs that stand in names and begin what follows a name of two signs: 李月娥, 王明月收入. */
const doubtful = new Set('均日月得地才');
/** Words that follow a name of two signs, and whose first sign might stand in a name. */
const afterTwo =
  /^(?:均(?:系|为|已|未|在|被)|月(?:均|收|薪|工|退|领|租)|日(?:前|均)|得(?:了|知|到)|才(?:[能知得]|\d)|地(?:址|处)|要求|称其|诉称|自述|购买|承认|骑|驾|乘|患有|携|带|及其|之[妻夫子女父母孙]|又名|曾用|别名|家(?:住|中|里|庭|属|人|境)|今年|去年|老人|大爷|大妈|大娘|一家|一户|一案|一事|和[其妻夫子女父母]|等|为(?:低|特|城|农|家|我|该|县|市|困|户)|有(?:子|女|两|三|一)|向(?:我|民|社|镇|街|区|市|县|法)|年(?:满|近|\d)|生(?:于|前|活|病)|男|女[，、）士]|先生|提出|申请|反映|来信|来电|来访|出生|死亡|去世|病逝|手机|电话|享受|符合|属于|就读|户(?:籍|口|[，。（])|不(?:符|服|幸|能|慎)|无(?:收|子|劳|房|人)|独居|低保|特困|身|拒|丧|失(?:能|踪|独|业)|瘫痪|残疾|微信|同学|小朋友|夫妇|夫妻|主任|局长|科长|书记|代表|委员|站长|所长|院长|社工|医生|同志|母[亲女子]|父[亲女子]|投诉|举报|银行|名下|领取|获得|入住|长期|离异|再婚|每)/;
const afterAny =
  /^(?:$|工资|薪[酬资水]|公积金|[^\u4e00-\u9fff]|[的了在与及等是系被把说称住患因其之已曾也均岁家今去老大一和为有向年生男女先提申反来出死病手电身享符属就户不无独低特拒丧失瘫残微同夫主局科书代委站所院社医母父投举银名领获入长离再每将从由对给现经确目查自以于到得需又还仅至请办交骑打外受遗月骨墓火捐借欠育膝早幼个每两三四五双原曾常时突经婚未要能可该表认])/;
const words = new Set(
  '敬老 敬请 敬爱 敬重 敬业 敬礼 敬意 铁路 铁门 铁皮 铁锅 鲜花 鲜明 鲜艳 旷工 旷课 衷心 安全 安置 安排 安装 安葬 康复 关爱 关心 关切 关于 关注 关系 高龄 高度 高校 高等 高额 高效 金额 金融 时间 时期 时候 方面 方便 方式 方案 方法 成长 成员 成立 成为 成本 成年 严重 严格 常住 常年 常态 支持 支出 支付 支部 应急 应当 应该 经济 经办 经费 经常 经过 计划 计算 温暖 平均 平安 平台 平等 和谐 明确 明显 花费 花园 费用 包括 包含 文化 文件 文明 相关 相应 施行 施工 项目 白天 万元 米饭 田间 管理 路面 车辆 车祸 党员 党委 党组 党建 单位 单身 单亲 房屋 房产 水平 段落 宁可 乐观 于是 皮肤 齐全 余额 余人 顾虑 顾问 黄金 查询 查处 红色 游客 权益 权利 司机 司法 全部 全面 全市 满意 满足 强化 强烈 向上 都市 陈述 张贴 周边 周岁 周转 周期 周末 马上 马路 林地 林业 谢谢 许可 许多 曾经 肖像 董事 杜绝 戴着 夏季 任何 任务 任职 任教 范围 石油 连续 连接 陆续 易地 龙头 钱款 汤药 武装 文书 华侨 家庭 家属 家人 家长 家中 家里 家住 家乡 家政 家访 家具 家园 能力 能够 通过 通知 通讯 通道 须知 公民 公安 公益 公司 公共 公开 公示 公寓 公路 公墓 有关 有效 有限 有的 年龄 年底 年度 年轻 年满 那么 国家 国际 广大 广泛 广场 后续 相处 福利 福祉 福彩 代表 代理 代办 都是 向我 爱心 爱护 爱人 言语 利益 利用 全体 从业 从事 农村 农业 农民 农户 满期 初步 初中 初级 原因 原则 空巢 养老 养护 养育 别的 师生 师资 容易 双方 双眼 双拥 终身 终止 富裕 充分 印发 居家 居住 居民 居委 步行 才能 山区 车间 秋季 宿舍 水电 云南 明年 成功 项下 强制 路灯 经营 经核 经查 经调 经协 经多 经由 经向 经与 经沟 经统 经研 经评 经审 经催 经批 经商 应对 于月 于日 是经 占三 占比 占全 占四 占两 占一 占七 占六 占五 占八 占九 占用 占地 占总 占近 占半 单次 养蜂 养鱼 养鸡 养猪 养牛 养羊 童中 籍地 籍来 籍窗 籍部 公布 督改 督办 操办 有坟 宗局 宗旨 房东 房主 房客 车主 车友 班长 曾孙 曾祖 祖孙 干女 干儿 白族 满族 高管 高三 高一 高二 高工 经理 包工 应聘 任课 华人 海归 文员 文艺 支书 水工 相亲 花农 花匠 石匠 鱼贩 车夫 车工 管家 边民 满岁 单亲 邻居 邻里 候补 修缮 修建 修改 修订 信访 信息 信件 信用 但是 但因 但其 初一 初二 初三 区内 区级 展示 展开 战友 战士 来信 来访 来电 善后 操作 海外 海边 折合 折算 校园 校内 种植 税务 税前 竹园 衣物 补发 补助 补贴 补缴 问题 问询 降低 降至 青年 青少 顿时 黑色 飞机 香火 母亲 母子 母女 布局 库存 延长 延迟 延期 栗子 朝阳 晋升 洛阳 渠道 撤销 盘活 贫困 边缘 毕业 祖父 祖母 祝愿 祝贺 舒适 危房 危险 危重 江河 童年 梅毒 盛大 夏令 凌晨 虞城 支配 管护 房租 解决 解除 解答 应予 宗教 宣传 单独 包干 左右 左手 左腿 石桥 吉祥 程序 滑倒 陆地 荣誉 曲折 封闭 储蓄 松散 井口 焦虑 山村 谷物 侯审 全程 班级 班主 宫颈 宁静 武警 符合 景区 束缚 龙门 叶片 幸福 司令 黎明 印章 白血 白内 怀孕 蒲城 索要 籍贯 卓越 池塘 乔迁 阴雨 双胞 双亲 闻讯 党性 谭某 贡献 劳动 劳务 劳保 申请 申报 申诉 扶养 扶贫 扶助 扶持 桑拿 桂冠 牛奶 寿衣 寿命 通行 边远 尚未 尚在 尚处 农场 温馨 别墅 庄稼 充足 慕名 连夜 习惯 艾滋 鱼塘 容貌 古稀 古镇 易发 终生 居然 衡量 步入 耿直 满分 国务 国庆 文体 广播 东侧 东西 东部 欧洲 利息 越来 师傅 冷漠 辛苦 简单 简易 空调 空白 沙发 养殖 须经 丰富 关节 关怀 相互 查看 后期 后遗 红旗 游泳 权限 益处 公积 岳父 岳母 帅哥 况且 有人 有无 有子 有女 商户 商店 商业 商铺 伯父 伯母 哈尔 年初 年纪 年迈 爱情 阳性 阳台 福建 付款 付费 代缴 初婚 原籍 高血 高考 高中 金属 卫生 卫健 水费 水果 章程 苏州 方才 柳州 唐山 雷击 贺年 汤圆 罗列 毕竟 安心 安宁 安徽 常见 时常 于其 康健 伍佰 余下 元宵 平时 平日 平房 平米 平方 黄山 和解 和睦 和平 明知 计生 计入 伏案 成绩 成因 成都 谈话 宋代 熊猫 纪检 纪委 纪念 纪律 屈从 项链 董事 梁柱 杜仲 蓝天 席位 季度 季节 麻木 麻醉 麻烦 强调 贾某 路费 江苏 江西 江南 颜色 郭某 盛夏 林区 钟点 徐州 高温 高位 高处 夏天 蔡某 田地 胡同 凌空 万一 万户 支架 支气 管道 管控 卢某 莫名 经济 房贷 干部 干净 干警 解放 解释 应享 宣布 丁香 邓某 单元 洪水 诸多 石化 吉林 程度 邢台 曲线 家暴 封面 松江 段某 巴士 牧民 山东 山西 谷雨 车牌 车主 全额 全家 全县 全区 全日 全国 班车 秋天 伊犁 宫外 甘肃 武汉 刘某 景点 龙年 叶落 幸亏 司龄 蓝色 怀疑 从小 从未 从此 索赔 咸宁 赖以 卓有 屠宰 蒙古 池州 阴影 能否 苍白 双腿 双手 双目 双下 闻名 党校 姬某 扶手 堵塞 桑树 桂林 牛羊 通气 边境 燕子 尚可 农保 农转 温州 庄园 晏某 柴油 充电 连带 茹某 习俗 容量 向外 古代 慎重 廖某 居留 步行 都要 满意 国企 文昌 文献 广东 广西 东城 东风 利率 沃土 隆重 师范 融合 冷水 那时 简称 饶有 空间 沙土 养子 养女 养父 养母 丰收 巢湖 关停 相邻 查明 查实 查找 查无 后来 后代 红枣 游戏 权属 盖章 益民 公婆 公公 督促 督导 督查 岳阳 有期 有病 有房 有车 有劳 商贸 牟利 赏识 墨水 年久 爱国 言行 福州 付清 代收'.split(
    ' ',
  ),
);
/** 王阿姨 and 李师傅 name nobody. */
const addressed =
  /^(?:阿姨|阿婆|阿公|大爷|大妈|大娘|大姐|大哥|大叔|大伯|大嫂|老师|医师|医生|主任|大夫|警官|律师|教授|老汉|老伯|老太|小姐|师傅|奶奶|爷爷|女士|先生|太太|婆婆)/;

/**
 * How long the name is that begins here; 0 where none does. `led`: the words before announce a person, so that its end
 * may be less clear.
 */
export function nameAt(plain: string, at: number, led: boolean): number {
  const surname = surnameAt(plain, at);
  if (surname === 0) return ethnicName(plain, at);
  const given = plain.slice(at + surname, at + surname + 2);
  if (!/^[\u4e00-\u9fff]/.test(given) || never.has(given[0] ?? '') || given[0] === plain[at]) return 0;
  if (surname === 1 && words.has(plain.slice(at, at + 2))) return 0;
  if (surname === 1 && addressed.test(given)) return 0;
  if (plain[at] === '经' && !led) return 0;
  const short = surname + 1;
  const long = surname + 2;
  const canLong = /^[\u4e00-\u9fff]{2}/.test(given) && !never.has(given[1] ?? '');
  if (!canLong) return endsAt(plain, at + short) ? short : 0;
  const rest = plain.slice(at + short, at + short + 8);
  if (doubtful.has(given[0] ?? '') && !led) return 0;
  if (endsAt(plain, at + long) && !(afterTwo.test(rest) && !afterName(plain, at + long))) return long;
  if (afterTwo.test(rest)) return short;
  if (endsAt(plain, at + long)) return long;
  return led && !isRareSurname(plain[at] ?? '') ? long : 0;
}

/** Whether a name may begin here that ends where nothing tells of it: no common word, and no sign that stands in none. */
export function mayBegin(plain: string, at: number): boolean {
  const surname = surnameAt(plain, at);
  const given = plain.slice(at + surname, at + surname + 2);
  return (
    surname > 0 &&
    !(surname === 1 && words.has(plain.slice(at, at + 2))) &&
    !addressed.test(given) &&
    ![...given].some((sign) => never.has(sign) || sign === '某')
  );
}

const endsAt = (plain: string, at: number) => afterAny.test(plain.slice(at, at + 8));
/** Whether what follows goes on as after a name, not only with a sign that may. */
const afterName = (plain: string, at: number) =>
  /^(?:$|[^\u4e00-\u9fff])/.test(plain.slice(at, at + 1)) ||
  afterTwo.test(plain.slice(at, at + 8)) ||
  never.has(plain[at] ?? '');

/** 阿依古丽·买买提 */
function ethnicName(plain: string, at: number): number {
  if (!/[\u4e00-\u9fff]/.test(plain[at] ?? '') || /[\u4e00-\u9fff·]/.test(plain[at - 1] ?? '')) return 0;
  return (
    /^[\u4e00-\u9fff]{2,6}[·•][\u4e00-\u9fff]{2,8}(?![\u4e00-\u9fff])/.exec(plain.slice(at, at + 16))?.[0].length ?? 0
  );
}
