import { addDays } from '../../shared/domain/dates/day.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { demoAccounts } from './accounts.ts';
import { bringInFormerYears } from './archive.ts';
import type { Call } from './call.ts';
import { type DemoItem, demoItems } from './items.ts';
import { demoAfterwards, demoTurns } from './life.ts';
import { demoMaterial } from './material.ts';
import { meals } from './meals.ts';
import { demoAssignment, demoPeople } from './organisation.ts';
import { halfTyped, switchOnPlatforms, uploaded } from './platforms.ts';
import { charityOpinions, type DemoReply, demoBlocks } from './replies.ts';
import { submitWebText } from './web-texts.ts';

const session = { level: 'municipal', term: 9, meeting: 5 } as const;

const [clerkAccount, leaderAccount, adminAccount] = demoAccounts as [Account, Account, Account];

/** Sets up the demo bureau and carries some twenty invented items to every stage, as its three people would. */
export async function setUpDemo(connect: () => Call, today: Day): Promise<void> {
  const admin = connect();
  await admin('office.setUp', { ...bureau, account: adminAccount });
  await admin('account.create', clerkAccount);
  await admin('account.create', leaderAccount);
  const clerk = connect();
  const leader = connect();
  await clerk('session.login', { name: clerkAccount.name, password: clerkAccount.password });
  await leader('session.login', { name: leaderAccount.name, password: leaderAccount.password });
  await admin('organisation.import', { what: 'people', text: demoPeople });
  const { people, accounts } = await admin('organisation.get', {});
  for (const person of people) {
    const accountId = accounts.find(({ displayName }) => displayName === person.name)?.id ?? null;
    if (accountId !== null) await admin('person.save', { ...person, accountId });
  }
  await admin('desk.saveSettings', { ...(await admin('desk.settings', {})), webPassing: 'leader' });
  await switchOnPlatforms(admin);
  const desk = await deskOf(clerk, leader, today);

  await mainCase(desk);
  const fresh = await desk.register(demoItems.fresh);
  await desk.register(demoItems.overdue);
  await desk.register(demoItems.reference);
  await desk.write(await desk.register(demoItems.dueSoon), 'dueSoon');
  await desk.write(await desk.register(demoItems.opinionOwed), 'opinionOwed');
  await charity(desk);

  const returned = await desk.register(demoItems.returned);
  const version = await desk.submit(await desk.write(returned, 'returned'));
  await leader('letter.return', {
    proposalId: returned,
    version,
    reason: '请补充2026年的目标数据，并与代表再沟通一次。',
    remarks: [{ blockId: 'b7', text: '「适时调整」太笼统，写明时间和幅度。' }],
  });
  const { remarks } = await clerk('draft.get', { proposalId: returned });
  const [vague] = remarks.filter(({ blockId }) => blockId === 'b7');
  if (vague) await clerk('letter.answerRemark', { remarkId: vague.id, text: '已与财政局商定，下一稿写明。' });

  for (const which of ['closed', 'signed', 'stale', 'opinionSigned'] as const) {
    const proposalId = await desk.register(demoItems[which]);
    const version = await desk.submit(await desk.write(proposalId, which));
    await leader('letter.sign', { proposalId, version, password: leaderAccount.password });
    if (which === 'closed') {
      await demoAfterwards(desk, proposalId);
      await uploaded(clerk, proposalId, today);
      await clerk('proposal.close', { proposalId, closedOn: today });
    }
    if (which === 'signed') {
      await submitWebText(clerk, proposalId);
      await halfTyped(clerk, proposalId);
    }
    if (which === 'stale') await desk.amend(proposalId);
  }
  await demoTurns(desk, fresh);
  await bringInFormerYears(clerk);
  for (const material of demoMaterial) await clerk('reference.keep', material);
}

type Account = (typeof demoAccounts)[number];

const bureau = {
  fullName: '临江市民政局',
  shortName: '市民政局',
  city: '临江市',
  level: 'municipal',
  letterhead: '临江市民政局',
  replyCode: '临民函',
  opinionCode: '临民会',
  assignerNpc: '市人大常委会代表工作委员会',
  assignerCppcc: '市政协提案委员会',
  contactPerson: '林晓禾',
  contactPhone: '0571-60001234',
  issuer: '临江市民政局办公室',
  letterForm: 'letter',
} as const;

async function deskOf(clerk: Call, leader: Call, today: Day) {
  const units = await clerk('unit.list', {});
  const { sections, people } = await clerk('organisation.get', {});
  const unitId = (name: string) => {
    const unit = units.find((each) => each.name === name);
    if (!unit) throw new Error(`no unit ${name} in the directory`);
    return unit.id;
  };
  function assignmentOf(title: string) {
    const { subject, section } = demoAssignment(title);
    const sectionId = sections.find(({ name }) => name === section)?.id ?? null;
    if (sectionId === null) return { subject };
    const handlerId = people.find((person) => person.sectionId === sectionId)?.id ?? null;
    const leaderId = people.find((person) => person.leadsSectionIds.includes(sectionId))?.id ?? null;
    return { subject, sectionId, handlerId, leaderId };
  }
  return {
    clerk,
    leader,
    today,
    unitId,
    async register({ assigned, coUnits = [], leadUnit, due, ...told }: DemoItem): Promise<number> {
      const assignedOn = addDays(today, -assigned);
      const { id } = await clerk('proposal.create', {
        ...told,
        session,
        assignedOn,
        receivedOn: addDays(assignedOn, 1),
        dueOn: due === undefined ? null : addDays(today, due),
        ...assignmentOf(told.title),
        coUnitIds: coUnits.map(unitId),
        leadUnitId: leadUnit ? unitId(leadUnit) : null,
      });
      return id;
    },
    async write(proposalId: number, which: DemoReply) {
      const { revision, content } = await clerk('draft.get', { proposalId });
      await clerk('draft.save', {
        proposalId,
        revision,
        content: { ...content, blocks: demoBlocks(which), resultClass: which === 'closed' ? 'B' : 'A' },
      });
      return proposalId;
    },
    async submit(proposalId: number): Promise<number> {
      const { revision } = await clerk('draft.get', { proposalId });
      const { submittedVersion } = await clerk('letter.submit', { proposalId, revision });
      return submittedVersion ?? 0;
    },
    async sign(proposalId: number) {
      const { revision } = await clerk('draft.get', { proposalId });
      const { submittedVersion } = await clerk('letter.submit', { proposalId, revision });
      const { password } = leaderAccount;
      await leader('letter.sign', { proposalId, version: submittedVersion ?? 0, password });
    },
    /** An edit after the signature, which makes it stale. */
    async amend(proposalId: number) {
      const { revision, content } = await clerk('draft.get', { proposalId });
      const closing = ['感谢您对民政工作的关心和支持，欢迎继续监督。'];
      await clerk('draft.save', { proposalId, revision, content: { ...content, closing } });
    },
  };
}

type Desk = Awaited<ReturnType<typeof deskOf>>;

/** Five units asked, four have answered, and the merge is still to be made. */
async function mainCase(desk: Desk) {
  const asked = [...meals.opinions.map((opinion) => opinion.unit), '临江市商务局'];
  const proposalId = await desk.register({
    kind: 'npc-suggestion',
    number: '36',
    title: meals.title,
    body: meals.body,
    role: 'lead',
    assigned: 35,
    proposers: [
      { name: '陈若安', organization: '临江市和平街道社区卫生服务中心', phone: '13900000036' },
      { name: '苏明远', organization: '临江市第三中学', phone: '' },
    ],
    keySupervision: true,
    consent: 'yes',
    coUnits: asked,
    due: 40,
  });
  await desk.clerk('opinion.request', {
    proposalId,
    units: asked.map((name) => ({ unitId: desk.unitId(name), dueOn: addDays(desk.today, 2) })),
  });
  for (const { unit, text } of meals.opinions) {
    await desk.clerk('opinion.receive', { proposalId, unitId: desk.unitId(unit), text });
  }
}

/** All opinions in, merged, and lying with the leader. */
async function charity(desk: Desk) {
  const proposalId = await desk.register(demoItems.submitted);
  const names = Object.keys(charityOpinions) as (keyof typeof charityOpinions)[];
  await desk.clerk('opinion.request', {
    proposalId,
    units: names.map((name) => ({ unitId: desk.unitId(name), dueOn: null })),
  });
  for (const name of names) {
    await desk.clerk('opinion.receive', { proposalId, unitId: desk.unitId(name), text: charityOpinions[name] });
  }
  await desk.clerk('draft.merge', { proposalId });
  await desk.submit(proposalId);
}
