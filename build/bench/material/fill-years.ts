import type Raw from 'better-sqlite3';

type Fill = { items: number; years: readonly number[] /** Nothing closed yet. */; open: boolean };

/**
 * Items spread over years, 科室, people, subjects and stages, with all that hangs on them in usual shares: letters with
 * their signatures and numbers, talks, opinions and chases, answers by word of mouth, feedback, further rounds, changed
 * classes, commitments with their log.
 */
export function fillYears(raw: Raw.Database, { items, years, open }: Fill): void {
  const proposal = raw.prepare(
    `insert into proposal (kind, level, term, meeting, number, title, body, proposer, role, assignedOn, deadline,
       keySupervision, consent, remark, stage, registeredAt, registeredBy, sectionId, subject, satisfaction, deliveredOn, feedbackOn,
       handlerId, round, firstDeadline)
     values (?, 'municipal', 9, ?, ?, ?, '', '陈若安', ?, ?, ?, ?, 'yes', '', ?, '2026-03-20T00:00:00.000Z', '测试', ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const letter = raw.prepare(
    `insert into letter (proposalId, kind, round, revision, content, fingerprint, savedAt, savedBy)
     values (?, ?, ?, 1, ?, '', '', '')`,
  );
  const version = raw.prepare(
    `insert into letterVersion (letterId, version, reason, content, fingerprint, at, by) values (?, 1, '送审', '{}', '', '', '')`,
  );
  const signature = raw.prepare(
    `insert into signature (letterId, version, fingerprint, numberId, signedOn, by, accountId) values (?, 1, '', ?, ?, '', 1)`,
  );
  const event = raw.prepare(
    `insert into lifeEvent (proposalId, round, event, day, detail, replacesId, voidReason, recordedAt, recordedBy)
     values (?, ?, ?, ?, ?, ?, null, '', '')`,
  );
  const form = raw.prepare(
    `insert into feedback (proposalId, round, respondent, contactedBy, attitude, result, attitudeWords, resultWords,
       satisfaction, reason, wishes, day, recordedAt, recordedBy)
     values (?, ?, '陈若安', '', '', '', '', '', ?, '', '', ?, '', '')`,
  );
  const commitment = raw.prepare(
    `insert into commitment (proposalId, letterId, round, quote, what, dueOn, amount, department, leader, status, progress,
       confirmedAt, confirmedBy)
     values (?, ?, 1, '', '建成助餐点二十处', ?, '', '养老服务科', '', 'running', 40, ?, '')`,
  );
  const commitmentLog = raw.prepare(
    `insert into commitmentLog (commitmentId, kind, day, words, recordedAt, recordedBy) values (?, ?, ?, '', '', '')`,
  );
  const chase = raw.prepare(
    `insert into chase (proposalId, unitId, step, toLeader, day, recordedAt, recordedBy) values (?, ?, ?, 0, ?, '', '')`,
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
  const person = raw.prepare(`insert into person (name, post, phone, sectionId, isLeader) values (?, '', '', ?, 0)`);
  const two = (n: number) => String(n).padStart(2, '0');
  raw.transaction(() => {
    const sections = Array.from({ length: 8 }, (_, n) => Number(section.run(`第${n + 1}科`).lastInsertRowid));
    const people = Array.from({ length: 40 }, (_, n) =>
      Number(person.run(`经办${n + 1}`, sections[n % 8]).lastInsertRowid),
    );
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
      const again = answered && n % 22 === 0;
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
        people[n % 40],
        again ? 2 : 1,
        again ? deadline : null,
      );
      const id = Number(lastInsertRowid);
      for (let round = 1; answered && round <= (again ? 2 : 1); round++) {
        const content = {
          resultClass: 'ABC'[n % 3],
          blocks: [{ text: '已建成助餐点二十处，惠及老年人三千余人。'.repeat(20) }],
        };
        const kind = role === 'co' ? 'opinion' : 'reply';
        const written = letter.run(id, kind, round, JSON.stringify(content)).lastInsertRowid;
        const day = n % 9 === 0 ? `${year}-12-01` : `${year}-${two(3 + (n % 3))}-20`;
        const given = number.run(year, n + 1 + (round - 1) * items, written, day).lastInsertRowid;
        version.run(written);
        signature.run(written, given, day);
        if (round === 2) event.run(id, 2, 'round-opened', day, '{}', null);
        if (back) form.run(id, round, again && round === 1 ? 'no' : n % 11 === 0 ? 'no' : 'yes', deadline);
        if (round === 1 && n % 10 < 3) {
          const first = event.run(id, 1, 'class-changed', day, '{"fromClass":"B","toClass":"A"}', null).lastInsertRowid;
          if (n % 20 === 0) event.run(id, 1, 'class-changed', day, '{"fromClass":"B","toClass":"C"}', first);
        }
        if (round === 1 && n % 25 === 0) event.run(id, 1, 'oral-reply', day, '{}', null);
        if (round === 1 && n % 4 === 1) {
          const promise = commitment.run(id, written, deadline, `${year}-06-01T00:00:00.000Z`).lastInsertRowid;
          for (const kind of ['confirmed', 'progress', 'notice']) commitmentLog.run(promise, kind, deadline);
        }
      }
      if (n % 4 !== 0) contact.run(id, assignedOn);
      if (role === 'lead' && n % 2 === 0) {
        request.run(id, 1 + (n % 20), assignedOn, deadline);
        if (n % 10 !== 0) opinion.run(id, 1 + (n % 20), deadline);
        else for (const step of [1, 2]) chase.run(id, 1 + (n % 20), step, deadline);
      }
    }
  })();
}
