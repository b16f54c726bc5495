import type { Day } from '../../model/primitives.ts';
import type { PlannedDay } from '../dates/planned-day.ts';

const rate =
  /(?:(?:每[人户床名位个张岗家所站村例穴餐次])(?:每[年月天日次])?|[人户]均每?[年月]?|(?:收费|标准|价格|费用|缴费|津贴|补[贴助])[为按是]?每[年月]|每[年月](?=\d|不超|不高|最[高低]|不低|约\d))[^，。；]{0,16}?\d[\d.,]*(?:[—–~～-]\d[\d.,]*)?万?元/g;
const changed = /提高|上调|调[整高至为]|增[加至发到]|下调|降|减|新增|追加|补发|从|自|起|提至|提到|达到/;

/** What a thing costs or pays as it stands: 每人每月85元, 每床每年2400元. It recurs, and promises nothing; 提高到 and 起 do. */
export const isStandard = (plain: string): boolean => new RegExp(rate.source).test(plain) && !changed.test(plain);

/** The clause without its rates: 每月 of 每人每月85元 says of nobody that he does it every month. */
export const withoutRates = (plain: string): string => plain.replace(rate, '');

const budget =
  /(?<year>20\d\d)年(?:度)?(?:的)?(?:全?市|县|区|省|本级)?(?:级)?(?:财政|部门|一般公共)?预算(?:编制|安排|草案)?(?:工作)?(?:时|中|里|过程中)?(?:将|予以|加以|给予|进行|统筹|优先|重点|一并|合理|积极|认真)*(?:考虑|安排|保障|解决|列支|落实)/;
const next =
  /(?:明年|下一?年度?|来年)(?:度)?(?:的)?(?:财政|部门)?预算(?:编制|安排|草案)?(?:工作)?(?:时|中|里|过程中)?(?:将|予以|加以|给予|进行|统筹|优先|重点|一并|合理|积极|认真)*(?:考虑|安排|保障|解决|列支|落实)/;

/** 将在2027年预算编制中统筹考虑：the budget of a year is drawn up by the end of the year before. */
export function inBudget(plain: string, day: Day): PlannedDay | null {
  if (!/将|拟|会在|一并|统筹|予以|争取|力争/.test(plain)) return null;
  const now = Number(day.slice(0, 4));
  const match = budget.exec(plain) ?? next.exec(plain);
  if (!match) return null;
  const of = match.groups?.year ? Number(match.groups.year) : now + 1;
  if (of < now) return null;
  const words = match[0].slice(0, match[0].indexOf('预算') + 2);
  return { day: `${of > now ? of - 1 : of}-12-31` as Day, words, at: match.index, binds: true };
}
