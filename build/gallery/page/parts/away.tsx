import { AwayNotice } from '../../../../renderer/ui/away/away-notice.tsx';
import { AwaySign } from '../../../../renderer/ui/away/away-sign.tsx';
import { TakeAway } from '../../../../renderer/ui/away/take-away.tsx';
import { FieldWords, OursOrTheirs } from '../../../../renderer/ui/package/ours-theirs.tsx';
import { PackageFoot } from '../../../../renderer/ui/package/package-foot.tsx';
import type { Proposal } from '../../../../shared/model/items/proposal.ts';
import type { Parts } from '../frame.tsx';

const mark: NonNullable<Proposal['away']> = {
  ...{ packageId: 1, side: 'home', who: '沙明川', why: '到城东街道调研', office: '云澜市民政局' },
  ...{ at: '2026-05-18T01:00:00.000Z', by: '纪云舒', broughtAt: null },
};

export const awayShown: Parts = {
  AwayNotice: {
    已带走: <AwayNotice item={{ id: 77, away: mark }} />,
    带来的: <AwayNotice item={{ id: 77, away: { ...mark, side: 'there' } }} />,
  },
  AwaySign: { 已带走: <AwaySign away={mark} />, 带来的: <AwaySign away={{ ...mark, side: 'there' }} /> },
  FieldWords: { 有字: <FieldWords text="关于完善社区老年助餐服务的建议" />, 空白: <FieldWords text="" /> },
  OursOrTheirs: {
    本机的: <OursOrTheirs label="案由" theirs={false} onTheirs={() => undefined} />,
    包里的: <OursOrTheirs label="案由" theirs onTheirs={() => undefined} />,
  },
  PackageFoot: { 将收下: <PackageFoot>将收下2件</PackageFoot> },
  TakeAway: { 普通: <TakeAway proposalIds={[77]} />, 小号: <TakeAway proposalIds={[77, 78]} size="small" /> },
};
