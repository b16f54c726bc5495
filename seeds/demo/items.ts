import type { Question } from '../../shared/contract.ts';

type Item = Question<'proposal.create'>;
type Told = Omit<Item, 'session' | 'assignedOn' | 'receivedOn' | 'dueOn' | 'coUnitIds' | 'leadUnitId'> & {
  /** Days before today. */
  assigned: number;
  coUnits?: readonly string[];
  leadUnit?: string;
  /** Days after today: the assigner's own 限时. */
  due?: number;
};

const person = (name: string, organization: string) => ({ name, organization, phone: '' });

/** The demo bureau's other items, all invented, each meant for another stage of an item's life. */
export const demoItems = {
  fresh: {
    kind: 'npc-suggestion',
    number: '52',
    title: '关于加强婚姻家庭辅导服务的建议',
    role: 'sole',
    assigned: 3,
    proposers: [person('宋雨桐', '临江市第二人民医院')],
    body: '建议：一是在各区婚姻登记处设立婚姻家庭辅导室。二是引入专业社会工作者提供婚前辅导。三是开展青年婚恋观宣传。',
  },
  overdue: {
    kind: 'npc-suggestion',
    number: '18',
    title: '关于规范社区公益性墓地管理的建议',
    role: 'sole',
    assigned: 97,
    proposers: [person('丁守义', '临江市东岭镇石桥村')],
    body: '建议：一、尽快出台公益性墓地管理办法。二、公开墓位价格和收费标准。三、加强日常巡查。',
  },
  dueSoon: {
    kind: 'cppcc-proposal',
    number: '20260107',
    title: '关于支持社会组织参与社区治理的提案',
    role: 'sole',
    assigned: 86,
    proposers: [person('高承志', '临江市社会组织联合会')],
    body: '建议：一、扩大政府购买服务范围。二、降低社区社会组织备案门槛。三、建设市级孵化基地。',
  },
  submitted: {
    kind: 'cppcc-proposal',
    number: '20260033',
    title: '关于推动我市慈善事业高质量发展的提案',
    role: 'lead',
    assigned: 70,
    coUnits: ['临江市慈善总会', '临江市财政局'],
    collective: { name: '民建临江市委会', contactPerson: '韩亦舟', phone: '0571-60000012' },
    keySupervision: true,
    consent: 'yes',
    body: '建议：一、完善慈善激励政策。二、加强慈善组织监管。三、推广“互联网+慈善”。',
  },
  returned: {
    kind: 'npc-suggestion',
    number: '41',
    title: '关于完善困境儿童关爱保护机制的建议',
    role: 'sole',
    assigned: 64,
    proposers: [
      person('罗静文', '临江市实验小学'),
      person('毕建国', '临江市城南街道'),
      person('唐若兰', '临江市妇女联合会'),
    ],
    consent: 'yes',
    body: '建议：一、健全发现报告机制。二、配强儿童主任队伍。三、提高基本生活保障标准。',
  },
  signed: {
    kind: 'cppcc-proposal',
    number: '20260058',
    title: '关于优化殡葬服务、推广节地生态安葬的提案',
    role: 'sole',
    assigned: 75,
    proposers: [person('沈知秋', '临江学院')],
    consent: 'yes',
    body: '建议：一、建设节地生态安葬示范点。二、提高生态安葬奖补标准。三、推进殡葬服务收费公开。',
  },
  stale: {
    kind: 'npc-suggestion',
    number: '29',
    title: '关于提升农村低保经办服务水平的建议',
    role: 'sole',
    assigned: 80,
    proposers: [person('马长河', '临江市柳林乡卫生院')],
    body: '建议：一、简化低保申请手续。二、加强村级民政协理员培训。三、实行动态管理。',
  },
  closed: {
    kind: 'npc-suggestion',
    number: '7',
    title: '关于增设未成年人心理辅导站点的建议',
    role: 'sole',
    assigned: 120,
    proposers: [person('蒋云帆', '临江市青少年活动中心')],
    consent: 'yes',
    body: '建议：一、在社区设立心理辅导站。二、开通辅导热线。三、培训专职社工。',
  },
  opinionOwed: {
    kind: 'npc-suggestion',
    number: '63',
    title: '关于加快老旧小区适老化改造的建议',
    role: 'co',
    leadUnit: '临江市住房和城乡建设局',
    assigned: 12,
    proposers: [person('胡庆余', '临江市建筑设计院')],
    body: '建议：一、加装电梯。二、改造无障碍通道。三、对特殊困难老年人家庭实施居家适老化改造。',
  },
  opinionSigned: {
    kind: 'cppcc-proposal',
    number: '20260071',
    title: '关于加强残疾人托养服务的提案',
    role: 'co',
    leadUnit: '临江市残疾人联合会',
    assigned: 40,
    proposers: [person('郑海宁', '临江市特殊教育学校')],
    body: '建议：一、建设区级托养中心。二、加大护理补贴。三、引入社会组织运营。',
  },
  reference: {
    kind: 'cppcc-proposal',
    number: '20260090',
    title: '关于建设城市书房的提案',
    role: 'reference',
    assigned: 30,
    proposers: [person('白一鸣', '临江市图书馆')],
    body: '建议在街道综合服务设施中嵌入城市书房。',
  },
} as const satisfies Record<string, Told>;

export type DemoItem = Told;
