import { AwayNotice } from '../../../../renderer/ui/away/away-notice.tsx';
import { AwaySign } from '../../../../renderer/ui/away/away-sign.tsx';
import { TakeAway } from '../../../../renderer/ui/away/take-away.tsx';
import { OfficeFileHead, OfficeParts } from '../../../../renderer/ui/package/office-parts.tsx';
import { FieldWords, OursOrTheirs } from '../../../../renderer/ui/package/ours-theirs.tsx';
import { PackageFoot } from '../../../../renderer/ui/package/package-foot.tsx';
import type { Proposal } from '../../../../shared/model/items/proposal.ts';
import type { OfficePartReading, OfficeReading } from '../../../../shared/model/package/office-file.ts';
import type { Parts } from '../frame.tsx';

const mark: NonNullable<Proposal['away']> = {
  ...{ packageId: 1, side: 'home', who: '沙明川', why: '到城东街道调研', office: '云澜市民政局' },
  ...{ at: '2026-05-18T01:00:00.000Z', by: '纪云舒', broughtAt: null },
};

const none = { new: 0, changed: 0, same: 0, kept: 0, refused: 0 };
const officeParts: OfficePartReading[] = [
  {
    ...{ part: 'units', counts: { ...none, new: 1, same: 30 }, further: 0, onlyHere: 2, usual: true },
    lines: [{ name: '云澜市渡口管理处', state: 'new', changes: [], reason: '' }],
  },
  {
    ...{ part: 'accounts', counts: { ...none, kept: 1, refused: 1 }, further: 0, onlyHere: 0, usual: true },
    lines: [
      { name: 'second（沙明川）', state: 'kept', changes: [], reason: '本机已有这个账号，姓名和角色不动' },
      { name: 'head（柏松年）', state: 'refused', changes: [], reason: '已有同一姓名的账号' },
    ],
  },
  {
    ...{ part: 'ways', counts: { ...none, changed: 1 }, further: 0, onlyHere: 0, usual: true },
    lines: [{ name: '', state: 'changed', changes: [{ field: 'lockMinutes', before: 15, after: 7 }], reason: '' }],
  },
];

function officeReading(trust: OfficeReading['signer']['trust']): OfficeReading {
  const at = '2026-03-20T04:00:00.000Z';
  const [office, fingerprint] = ['云澜市民政局', '59B2-F8C1-8E55-1363-1E04'];
  return {
    ...{
      file: '设置_市民政局_2026-03-20.zip',
      office,
      isOwnOffice: true,
      program: '建议提案办理 0.2.0',
      at,
      by: '管理员',
    },
    signer: { fingerprint, office, trust, firstSeenAt: trust === 'known' ? at : null, otherKey: false },
    ...{ parts: officeParts, accounts: [], seen: '' },
  };
}

export const awayShown: Parts = {
  AwayNotice: {
    已带走: <AwayNotice item={{ id: 77, away: mark }} />,
    带来的: <AwayNotice item={{ id: 77, away: { ...mark, side: 'there' } }} />,
  },
  AwaySign: { 已带走: <AwaySign away={mark} />, 带来的: <AwaySign away={{ ...mark, side: 'there' }} /> },
  FieldWords: { 有字: <FieldWords text="关于完善社区老年助餐服务的建议" />, 空白: <FieldWords text="" /> },
  OfficeFileHead: {
    第一次见到: <OfficeFileHead reading={officeReading('new')} />,
    见过的: <OfficeFileHead reading={officeReading('known')} />,
  },
  OfficeParts: {
    与本机相比: <OfficeParts parts={officeParts} choice={{ chosen: ['ways'], onChosen: () => undefined }} />,
    新装的电脑: <OfficeParts parts={officeParts} />,
  },
  OursOrTheirs: {
    本机的: <OursOrTheirs label="案由" theirs={false} onTheirs={() => undefined} />,
    包里的: <OursOrTheirs label="案由" theirs onTheirs={() => undefined} />,
  },
  PackageFoot: { 将收下: <PackageFoot>将收下2件</PackageFoot> },
  TakeAway: { 普通: <TakeAway proposalIds={[77]} />, 小号: <TakeAway proposalIds={[77, 78]} size="small" /> },
};
