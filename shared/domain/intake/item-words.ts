import type { YearOf } from './days.ts';
import type { LabelField } from './text/labels.ts';
import type { Pair } from './text/pairs.ts';
import { isNoticeTitle } from './title.ts';

/** The words of one item: what stands under labels, its own sentences, and what is said of all items. */
export type ItemWords = {
  pairs: readonly Pair[];
  own: string;
  shared: string;
  sharedPairs: readonly Pair[];
  /** The heading of its part of a list: 一、主办件. */
  section: string;
  body: string | null;
  /** Everything that stands on the paper, where the item is a part of it. */
  whole?: string;
  years: YearOf;
};

/** What stands under 备注 or 办理要求 is read as sentences. */
export const isRemark = ({ field, label, value }: Pair): boolean =>
  (field === 'title' && isNoticeTitle(value)) ||
  (field === 'units' && /意见/.test(label)) ||
  // 「交办：由市民政局牵头办理」
  (field === 'assignedOn' && !/月|20\d\d\s?[-./]|20\d{6}$/.test(value) && /[局委办厅号届]/.test(value)) ||
  (field === 'other' && /备注|要求|说明|意见|其他|^注|附注|批示|标签/.test(label));

/** LabelledText values of the item itself. */
export const ownValues = ({ pairs }: ItemWords, ...fields: LabelField[]): readonly Pair[] =>
  pairs.filter(({ field, value }) => fields.includes(field) && value !== '');
/** LabelledText values that stand for all items. */
export const sharedValues = ({ sharedPairs }: ItemWords, ...fields: LabelField[]): readonly Pair[] =>
  sharedPairs.filter(({ field, value }) => fields.includes(field) && value !== '');
