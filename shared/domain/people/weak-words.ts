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
