import type Raw from 'better-sqlite3';

type Fill = { items: number; years: readonly number[] /** Nothing closed yet. */; open: boolean };

/** Items spread over years, 科室, subjects and stages, with letters, numbers, contacts and opinions in usual shares. */
export function fillYears(raw: Raw.Database, { items, years, open }: Fill): void {
  const proposal = raw.prepare(
    `insert into proposal (kind, level, term, meeting, number, title, body, proposer, role, assignedOn, deadline,
       keySupervision, consent, remark, stage, registeredAt, registeredBy, sectionId, subject, satisfaction, deliveredOn, feedbackOn)
     values (?, 'municipal', 9, ?, ?, ?, '', '陈若安', ?, ?, ?, ?, 'yes', '', ?, '2026-03-20T00:00:00.000Z', '测试', ?, ?, ?, ?, ?)`,
  );
  const letter = raw.prepare(
    `insert into letter (proposalId, kind, revision, content, fingerprint, savedAt, savedBy)
     values (?, 'reply', 1, ?, '', '', '')`,
  );
  const number = raw.prepare(
    `insert into documentNumber (code, year, n, letterId, issuedOn, issuedBy) values ('云民函', ?, ?, ?, ?, '')`,
  );
  const contact = raw.prepare(
    `insert into contact (proposalId, round, phase, way, day, place, ours, theirs, said, recordedAt, recordedBy)
     values (?, 1, 'before', 'meeting', ?, '', '', '', '', '', '')`,
  );
  const request = raw.prepare(
    `insert into opinionRequest (proposalId, unitId, askedOn, dueOn, dueSteps) values (?, ?, ?, ?, '[]')`,
  );
  const opinion = raw.prepare(
    `insert into opinion (proposalId, unitId, version, blocks, receivedOn, recordedAt, recordedBy)
     values (?, ?, 1, '[]', ?, '', '')`,
  );
  const section = raw.prepare(`insert into section (name, phone) values (?, '')`);
  const two = (n: number) => String(n).padStart(2, '0');
  raw.transaction(() => {
    const sections = Array.from({ length: 8 }, (_, n) => Number(section.run(`第${n + 1}科`).lastInsertRowid));
    for (let n = 0; n < items; n++) {
      const year = years[n % years.length] ?? 2026;
      const assignedOn = `${year}-${two(1 + (n % 4))}-${two(1 + (n % 28))}`;
      const deadline = `${year}-${two(4 + (n % 4))}-${two(1 + (n % 28))}`;
      const answered = n % 5 !== 0;
      const role = n % 3 === 0 ? 'co' : n % 17 === 0 ? 'reference' : 'lead';
      const stage = open
        ? answered
          ? 'signed'
          : n % 10 === 0
            ? 'registered'
            : 'drafting'
        : answered
          ? 'closed'
          : 'drafting';
      const back = answered && n % 2 === 0;
      const { lastInsertRowid } = proposal.run(
        n % 3 ? 'npc-suggestion' : 'cppcc-proposal',
        1 + Math.floor(n / 50_000),
        String(n),
        `关于第${n}项工作的建议`,
        role,
        assignedOn,
        deadline,
        n % 20 === 0 ? 1 : 0,
        stage,
        sections[n % 8],
        ['养老服务', '社会救助', '儿童福利', ''][n % 4],
        back ? (n % 11 === 0 ? 'no' : 'yes') : null,
        answered ? deadline : null,
        back ? deadline : null,
      );
      const id = Number(lastInsertRowid);
      if (answered) {
        const content = {
          resultClass: 'ABC'[n % 3],
          blocks: [{ text: '已建成助餐点二十处，惠及老年人三千余人。'.repeat(20) }],
        };
        const written = letter.run(id, JSON.stringify(content)).lastInsertRowid;
        number.run(year, n + 1, written, n % 9 === 0 ? `${year}-12-01` : `${year}-${two(3 + (n % 3))}-20`);
      }
      if (n % 4 !== 0) contact.run(id, assignedOn);
      if (role === 'lead' && n % 2 === 0) {
        request.run(id, 1 + (n % 20), assignedOn, deadline);
        if (n % 6 !== 0) opinion.run(id, 1 + (n % 20), deadline);
      }
    }
  })();
}
