import { addDays } from '../../shared/domain/dates/day.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { Call } from './call.ts';
import type { DemoItem } from './items.ts';
import { demoLifeItems as items } from './life-items.ts';
import type { DemoReply } from './replies.ts';
import { submitWebText } from './web-texts.ts';

type LifeDesk = {
  clerk: Call;
  leader: Call;
  today: Day;
  register(item: DemoItem): Promise<number>;
  write(proposalId: number, which: DemoReply): Promise<number>;
  sign(proposalId: number): Promise<void>;
};

/** Items handed back, withdrawn, answered by word of mouth, handled together, handled again and archived. */
export async function demoTurns(desk: LifeDesk, freshId: number): Promise<void> {
  const { clerk, today } = desk;
  const ago = (days: number) => addDays(today, -days);

  const twin = await desk.register(items.twin);
  const why = '内容相同，一并办理';
  await clerk('proposal.combine', { proposalId: freshId, day: ago(1), otherIds: [twin], reason: why });

  const asked = await desk.register(items.transfer);
  const reason = '房屋租赁管理属住房和城乡建设部门职责。';
  const unit = '临江市住房和城乡建设局';
  await clerk('transfer.request', { proposalId: asked, day: ago(2), reason, unit });
  const gone = await desk.register(items.transferred);
  const school = '临江市教育局';
  const because = '校外托管机构由教育部门主管。';
  await clerk('transfer.request', { proposalId: gone, day: ago(24), reason: because, unit: school });
  await clerk('transfer.answer', { proposalId: gone, day: ago(20), outcome: 'accepted', unit: school });
  const wrong = await desk.register(items.wrong);
  await clerk('proposal.void', { proposalId: wrong, reason: '编号录错：原件是第44号，已按原件重新登记' });
  const back = await desk.register(items.withdrawn);
  await clerk('proposal.withdraw', { proposalId: back, day: ago(30), reason: '公交站点已经增设，代表书面撤回。' });

  const oral = await desk.register(items.answered);
  await clerk('contact.add', {
    ...{ proposalId: oral, phase: 'before', way: 'phone', day: ago(40), theirs: '安若水代表', ours: '林晓禾' },
    said: '代表表示只需当面答复，不必发函。',
  });
  await clerk('reply.oral', {
    ...{ proposalId: oral, day: ago(12), place: '新桥社区活动室', people: '林晓禾、社区主任' },
    ...{ recipients: ['安若水代表'], said: '周末两天全天开放，由社区志愿者值守。', recordSigned: true },
  });

  const again = await desk.register(items.again);
  await desk.sign(await desk.write(again, 'signed'));
  const both = ['庄一帆委员', '秦若琳委员'];
  await clerk('delivery.record', { proposalId: again, day: today, recipients: both, way: 'post' });
  const unhappy = '没有答复管护经费从哪里来。';
  await clerk('feedback.receive', {
    ...{ proposalId: again, day: today, respondent: '庄一帆委员', contactedBy: 'phone' },
    ...{ attitude: '满意', result: '不满意', reason: unhappy },
  });
  await clerk('round.open', { proposalId: again, day: today, reason: unhappy });

  const kept = await desk.register(items.archived);
  await desk.sign(await desk.write(kept, 'closed'));
  await clerk('delivery.record', { proposalId: kept, day: today, recipients: ['贺明远代表'], way: 'in-person' });
  await clerk('proposal.close', { proposalId: kept, closedOn: today });
  await clerk('proposal.archive', { proposalId: kept, day: today, archiveNumber: 'LJMZ-JY-003' });
}

/** 沟通, 送达, 反馈, 公开 and 承诺 of the item that is closed, so that each part of a life shows something. */
export async function demoAfterwards(
  { clerk, leader, today }: Pick<LifeDesk, 'clerk' | 'leader' | 'today'>,
  proposalId: number,
) {
  const whom = '蒋云帆代表';
  const ago = (days: number) => addDays(today, -days);
  await clerk('contact.add', {
    ...{ proposalId, phase: 'before', way: 'visit', day: ago(100), place: '市青少年活动中心', theirs: whom },
    ...{ ours: '林晓禾', said: '代表希望优先在学校周边的社区设站，热线要有人接。' },
  });
  await clerk('contact.add', {
    ...{ proposalId, phase: 'during', way: 'symposium', day: ago(40), place: '市民政局三楼会议室', theirs: whom },
    ...{ ours: '林晓禾、未成年人保护科', said: '通报设站选点和热线开通情况，代表表示认可，建议公布值守时间。' },
  });
  await clerk('delivery.record', {
    ...{ proposalId, day: today, recipients: [whom], way: 'in-person', receivedBy: '蒋云帆' },
  });
  await clerk('upload.record', { proposalId, day: today, platform: '市人大代表建议办理平台' });
  await clerk('feedback.receive', {
    ...{ proposalId, day: today, respondent: whom, contactedBy: 'visit', attitude: '满意', result: '满意' },
    wishes: '希望明年新增的站点也能公布值守时间。',
  });
  const webTextId = await submitWebText(clerk, proposalId);
  await leader('publication.pass', { webTextId });
  await clerk('publication.record', {
    proposalId,
    webTextId,
    day: today,
    form: 'full',
    url: 'https://mz.linjiang.example/7.html',
  });
  const { candidates } = await clerk('proposal.life', { proposalId });
  const found = candidates[0];
  if (!found) throw new Error('the demo letter promises nothing');
  const { commitments } = await clerk('commitment.confirm', {
    ...{ proposalId, quote: found.quote, what: '新增社区心理辅导站15个', dueOn: found.dueOn ?? addDays(today, 200) },
    ...{ amount: found.amount, department: '未成年人保护科', leader: '周副局长' },
    milestones: [
      { what: '完成选点', dueOn: addDays(today, 20) },
      { what: '完成设备采购', dueOn: addDays(today, 60) },
    ],
  });
  const first = commitments[0];
  const step = first?.milestones[0];
  if (!first || !step) throw new Error('the demo commitment was not kept');
  await clerk('commitment.milestoneDone', { milestoneId: step.id, doneOn: today });
  await clerk('commitment.log', {
    ...{ commitmentId: first.id, revision: first.revision, day: today, progress: 20 },
    ...{ words: '15个站点已选定，其中9个在学校周边。', status: 'running' },
  });
}
