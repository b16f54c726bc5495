/** The subjects of a civil-affairs bureau, each with the words that show it in a title; the office may set its own. */
export const subjects = {
  养老服务: /养老|老年|助餐|长者|适老|银发|长期护理/,
  社会救助: /低保|救助|特困|临时救助|低收入|困难群众|流浪/,
  儿童福利: /儿童|未成年|收养|孤儿|留守/,
  残疾人福利: /残疾|康复辅具|托养|精神障碍/,
  殡葬管理: /殡葬|墓|安葬|骨灰|丧葬/,
  婚姻登记: /婚姻|结婚|离婚|婚俗|彩礼/,
  慈善和社工: /慈善|志愿|社工|社会工作|捐赠|福利彩票/,
  社会组织: /社会组织|行业协会|商会|社会团体|基金会|民办非企业/,
  基层治理: /社区|村务|居委|村委|基层治理|村规民约|网格/,
  区划地名: /区划|地名|界线|撤县|路名|道路命名/,
} as const;

const otherSubject = '其他';

export const subjectsBefore: readonly string[] = [...Object.keys(subjects), otherSubject];
