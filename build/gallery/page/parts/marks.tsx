import { AnsweredAsks } from '../../../../renderer/ui/asks/answered-asks.tsx';
import { AskEditor } from '../../../../renderer/ui/asks/ask-editor.tsx';
import { ChangedSign } from '../../../../renderer/ui/marks/changed-sign.tsx';
import { DeadlineBadge } from '../../../../renderer/ui/marks/deadline-badge.tsx';
import { ExtensionCard } from '../../../../renderer/ui/marks/extension-card.tsx';
import { KeySupervision } from '../../../../renderer/ui/marks/key-supervision.tsx';
import { MarkedText } from '../../../../renderer/ui/marks/marked-text.tsx';
import { RemarkCard, SayToRemark } from '../../../../renderer/ui/marks/remark-card.tsx';
import { AgreedLines, StepLines } from '../../../../renderer/ui/marks/step-lines.tsx';
import { UnitSign } from '../../../../renderer/ui/marks/unit-sign.tsx';
import type { Remark } from '../../../../shared/model/letter/letter.ts';
import type { StepAct, StepStanding } from '../../../../shared/model/letter/steps.ts';
import type { Parts } from '../frame.tsx';
import { sampleUnits } from '../stand-in.ts';

const remarked = [{ id: 'b1', text: '已建成助餐点二十处，覆盖全部街道。' }];
const remark: Remark = {
  ...{ id: 1, version: 1, blockId: 'b1', text: '数字请再核', by: '周启明', at: '2026-05-20T01:00:00.000Z' },
  ...{ settledAt: null, words: '二十处', fromAt: 6, returned: false, steps: [] },
};
const today = '2026-05-20';
const agreed: StepAct = {
  ...{ id: 1, version: 2, fingerprint: 'a', act: 'agree', stepId: 1, stepName: '科室核稿', sectionId: null },
  ...{ sectionName: '', toStep: null, words: '数据以年报为准', by: '李慧', at: '2026-05-18T01:00:00.000Z' },
  stead: '',
};
const reviewSteps: StepStanding[] = [
  {
    ...{ id: 1, name: '科室核稿', returns: 'clerk', standing: 'done', since: null, dueOn: null },
    parties: [{ section: null, people: [], agreed, lapsed: null }],
  },
  {
    ...{
      id: 2,
      name: '会签',
      returns: 'clerk',
      standing: 'now',
      since: '2026-05-18T01:00:00.000Z',
      dueOn: '2026-05-19',
    },
    parties: [
      {
        section: { id: 1, name: '财务科' },
        people: [{ id: 3, name: '王敏', standIns: [] }],
        agreed: null,
        lapsed: null,
      },
      {
        ...{ section: { id: 2, name: '社会救助科' }, people: [], agreed: null },
        lapsed: { act: { ...agreed, by: '沙明川', version: 1 }, because: 'words' },
      },
    ],
  },
  {
    ...{ id: 3, name: '分管领导', returns: 'before', standing: 'ahead', since: null, dueOn: null },
    parties: [{ section: null, people: [{ id: 4, name: '周启明', standIns: [] }], agreed: null, lapsed: null }],
  },
];

export const marks: Parts = {
  AskEditor: {
    读出的要求: (
      <AskEditor
        asks={[
          { statement: '增设助餐点', text: '增设助餐点，方便老人就近用餐。' },
          { statement: '公布检查结果', text: '希望公布检查结果。' },
        ]}
        body="老人吃饭难。建议：一、增设助餐点，方便老人就近用餐。二、希望公布检查结果。"
        onChange={() => {}}
      />
    ),
    没有读出要求: <AskEditor asks={[]} body="老人吃饭难。" onChange={() => {}} />,
  },
  AnsweredAsks: {
    四种情形: (
      <AnsweredAsks
        answers={[
          { statement: '增设助餐点', text: '增设助餐点。', answered: 'full', where: [0], class: 'adopted' },
          { statement: '提高补贴标准', text: '提高补贴标准。', answered: 'partly', where: [0, 1], class: 'planned' },
          { statement: '加强食品安全监管', text: '加强食品安全监管。', answered: 'phrases', where: [1], class: null },
          { statement: '开通送餐上门', text: '开通送餐上门。', answered: 'no', where: [], class: null },
        ]}
        blocks={[
          { id: 'a', text: '今年已新增助餐点42个，年内再增20个。' },
          { id: 'b', text: '我们将高度重视食品安全工作。' },
        ]}
        onGo={() => undefined}
      />
    ),
  },
  ChangedSign: { 被改动过: <ChangedSign changed />, 没有: <ChangedSign /> },
  DeadlineBadge: {
    还早: <DeadlineBadge today={today} deadline="2026-06-30" />,
    快到: <DeadlineBadge today={today} deadline="2026-05-23" />,
    今天: <DeadlineBadge today={today} deadline={today} />,
    超期: <DeadlineBadge today={today} deadline="2026-05-11" />,
    暂定: <DeadlineBadge today={today} deadline="2026-06-30" mark="provisional" />,
    已暂停: <DeadlineBadge today={today} deadline="2026-06-30" mark="paused" />,
    已办复: <DeadlineBadge today={today} deadline="2026-05-11" done="已办复" />,
    无期限: <DeadlineBadge today={today} deadline={null} />,
    带日期: <DeadlineBadge today={today} deadline="2026-05-23" withDay />,
  },
  ExtensionCard: {
    等领导答复: (
      <ExtensionCard
        request={{
          ...{ id: 1, proposalId: 7, number: '77', title: '关于完善社区老年助餐服务的建议', deadline: '2026-06-20' },
          ...{ until: '2026-07-20', reason: '需实地调研', by: '纪云舒', at: '2026-05-20T01:00:00.000Z' },
        }}
      />
    ),
  },
  KeySupervision: { 重点督办: <KeySupervision /> },
  RemarkCard: {
    待办: <RemarkCard remark={remark} blocks={remarked} onGo={() => undefined} acts={null} />,
    所批的字改写了: (
      <RemarkCard remark={{ ...remark, words: '三十处' }} blocks={remarked} onGo={() => undefined} acts={null} />
    ),
    段落删去了: <RemarkCard remark={remark} blocks={[]} onGo={() => undefined} acts={null} />,
    对全文: <RemarkCard remark={{ ...remark, blockId: null }} blocks={remarked} onGo={() => undefined} acts={null} />,
  },
  SayToRemark: {
    空着: (
      <SayToRemark
        label="答复批注"
        hint="怎样改的，或者为什么不改"
        button="答复"
        pending={false}
        onSay={async () => true}
        onLeave={() => undefined}
      />
    ),
  },
  StepLines: {
    正在会签: <StepLines steps={reviewSteps} lies />,
    没有送审: <StepLines steps={reviewSteps} lies={false} />,
  },
  AgreedLines: {
    签发以后: <AgreedLines agreed={[agreed, { ...agreed, id: 2, stepName: '会签', sectionName: '财务科' }]} />,
  },
  UnitSign: {
    只有一字: <UnitSign unitId={1} shortName="市财政局" />,
    带简称: <UnitSign unitId={2} shortName="市教育局" named />,
    带全称: <UnitSign unitId={3} shortName="市卫生健康委" fullName="云澜市卫生健康委员会" named />,
    十三种颜色: (
      <span style={{ display: 'flex', gap: 4 }}>
        {Array.from({ length: 13 }, (_, n) => sampleUnits[n % 3]?.shortName ?? '').map((name, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the colour.
          <UnitSign key={n} unitId={n} shortName={name} />
        ))}
      </span>
    ),
  },
  MarkedText: {
    有命中: (
      <MarkedText
        runs={[
          { text: '关于完善', hit: false },
          { text: '老年助餐', hit: true },
          { text: '服务的建议', hit: false },
        ]}
      />
    ),
    没有命中: <MarkedText runs={[{ text: '关于完善老年助餐服务的建议', hit: false }]} />,
  },
};
