/** What people here are fond of as passwords, beside the list of the library; the most usual first. */
export const habits: readonly string[] = `
woaini 5201314 520 1314 521 888888 88888888 666666 66668888 168168 147258369 147258 159357 123321 112233 woaini1314
woaini520 aini520 iloveyou mima password qwer asdf zxcv 1qaz 2wsx 3edc admin root guest test user guanli guanliyuan
yonghu zhanghao denglu xitong moren chushi caonima woshishui wodemima bangong bangongshi lingdao juzhang keshi kezhang
shiji zhengfu renda zhengxie daibiao weiyuan jianyi tian jianyitian tijian tianbanli jianyibanli banli dafu dafuhan
shenqian qianfa niban jingban jingbanren shenqianlingdao minzheng minzhengju mzj mzt shizhengfu xianzhengfu zhongguo
china beijing shanghai guangzhou shenzhen tianjin chongqing nihao zaijian xiexie huanying fadacai gongxifacai facai
kuaile xingfu pingan jiankang ruyi wanshiruyi daji dajidali baobao laopo laogong mama baba erzi nver tiantian
jintian mingtian weilai jiayou huawei xiaomi lenovo lianxiang weixin wechat alipay zhifubao taobao douyin
chunjie guoqing zhongqiu yuandan spring summer autumn winter proposal proposaldesk desk office letter reply`
  .trim()
  .split(/\s+/);

/** Words of the program's own name. */
export const programWords: readonly string[] = [
  '建议提案办理',
  'proposal desk',
  'proposaldesk',
  'jianyitianbanli',
  'jytabl',
];

/** Every syllable of pinyin, surnames and common ones first: three of them in a row are no secret. */
export const syllables: readonly string[] = `
li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng
yu dong xiao cheng cao yuan deng fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan pan du dai xia zhong tian
ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian
yin yi chang wen qiao lai gong hui ming hong jun jie ping ai mei fen juan min jing ling gang qiang bo tao chao bin bing
hua fei peng jian guang xin xing yong rong rui xiang yue lan hai shan shui yun ning qing chun qiu dong nan bei xi zhi
guo jia an ding he ping wo de ni shi bu le zai you ta zhe ge men lai dao da di zi na hui zhu cong qu dui neng hao kan
sheng xiang guo qi jiu jiao jiang ai ba ban bang bao bei ben beng bi bian biao bie can cang ce cen ceng cha chai chan
che chi chong chou chu chua chuai chuan chuang chui chuo ci cou cu cuan cun cuo dan dang dei den deng dia dian diao die
diu dou dun duo e ei en eng er fa fo fou ga gai gan gei gen geng gou gua guai guan gui gun ha hang hei hen heng hua
huai huan huo ji jiong ju jue ka kai kao ke ken keng kou ku kua kuai kuan kuang kui kun kuo la lang lao lia lian liao
lie long lou luan lue lun mai man mang me men mi mian miao mie miu mo mou mu nai nang nao ne nei nen neng nian niang niao
nie niu nong nou nu nuan nue nuo nv o ou pa pai pang pao pei pen pi pian piao pie pin po pou pu qia qiong quan que qun
ran rang rao re reng ri rou ru ruan run ruo sa sai san sang sao se sen seng sha shai shang shei shou shu shua shuai
shuan shuang shun shuo si sou suan sui suo te teng ti tiao tie ting tong tou tu tuan tui tun tuo wa wai weng xian xiu
xuan xun ya yuan za zan zang zao ze zei zen zha zhai zhan zhao zhei zhen zhua zhuai zhuan zhuang zhui zhun zhuo zong zu
zuan zui zun zuo a ao ang`
  .trim()
  .split(/\s+/)
  .filter((each, at, all) => each.length > 1 && all.indexOf(each) === at);

/** Chinese words and phrases that are tried first: of the office, the country, and what everybody knows by heart. */
export const hanWords: readonly string[] = `
民政局 民政厅 民政部 民政 人民政府 市政府 县政府 区政府 省政府 政府 人民 人大 人大常委会 政协 代表 委员 建议 提案 建议提案 办理
答复 答复函 办公室 办公厅 局长 副局长 科长 主任 书记 市长 县长 领导 审签 签发 经办人 经办 管理员 管理 系统 密码 口令 登录 账号 用户
测试 默认 初始 单位 科室 机关 干部 工作 会办 主办 养老 养老服务 社会救助 救助 低保 殡葬 婚姻登记 婚姻 慈善 社会组织 社区 地名 区划
儿童福利 福利 服务 公文 文件 函 通知 中国 中华 中华人民共和国 共和国 中国共产党 共产党 党 国家 祖国 北京 上海 天津 重庆 广州 深圳
广东 江苏 浙江 山东 河南 河北 湖南 湖北 四川 福建 安徽 江西 广西 云南 贵州 陕西 山西 甘肃 青海 宁夏 新疆 西藏 内蒙古 辽宁 吉林 黑龙江
海南 台湾 香港 澳门 杭州 南京 武汉 成都 西安 市 省 县 区 我爱你 我爱中国 我爱 爱你 我的 你好 谢谢 老婆 老公 宝贝 宝宝 妈妈 爸爸 儿子
女儿 朋友 同志 先生 女士 大家 我们 你们 他们 自己 今天 明天 昨天 天天 星期 生日 快乐 生日快乐 新年快乐 幸福 平安 健康 身体健康
万事如意 恭喜发财 发财 大吉大利 吉祥如意 一帆风顺 心想事成 步步高升 好运 好好学习 天天向上 好好学习天天向上 为人民服务 实事求是
不忘初心 牢记使命 不忘初心牢记使命 全心全意 解放思想 与时俱进 自力更生 艰苦奋斗 改革开放 乡村振兴 共同富裕 绿水青山 金山银山
绿水青山就是金山银山 美丽中国 中国梦 伟大复兴 小康社会 以人为本 以民为本 为民解困 科学发展 社会主义 马克思主义 自强不息 厚德载物
天下为公 上善若水 宁静致远 淡泊名利 海纳百川 有容乃大 天道酬勤 学无止境 床前明月光 疑是地上霜 举头望明月 低头思故乡 春眠不觉晓
处处闻啼鸟 夜来风雨声 花落知多少 白日依山尽 黄河入海流 欲穷千里目 更上一层楼 锄禾日当午 汗滴禾下土 谁知盘中餐 粒粒皆辛苦
离离原上草 一岁一枯荣 人之初 性本善 性相近 习相远 天地玄黄 宇宙洪荒 赵钱孙李 周吴郑王 天行健 君子以自强不息 千里之行 始于足下
世上无难事 只怕有心人 海内存知己 天涯若比邻 但愿人长久 千里共婵娟 起来不愿做奴隶的人们 东方红 太阳升 甲乙丙丁 戊己庚辛 壬癸
子丑寅卯 辰巳午未 申酉戌亥 一二三四 五六七八 九十 一二三 四五六 七八九 零一二三四五六七八九 壹贰叁肆 伍陆柒捌 玖拾 东南西北
春夏秋冬 金木水火土 上下左右 这是密码 我的密码 不告诉你 芝麻开门 天王盖地虎 宝塔镇河妖 忘记了 不知道 没有密码 密码是`
  .trim()
  .split(/\s+/);

/** Characters of which half of all running text consists; whoever guesses takes them before all others. */
export const usualHan = new Set(
  `的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么
去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又
关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海
通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管
期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北
边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔局府县省案议复答办函签委厅协`.replace(/\s/g, ''),
);
