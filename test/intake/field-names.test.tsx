import { expect, test } from 'vitest';
import type { Act } from '../../renderer/ui/fields/act-dialog.tsx';
import { type FieldName, fieldOf, type Typed } from '../../renderer/ui/fields/field-name.ts';

// What is wrong here must not compile; should it compile one day, the type check fails at the comment above it.

test('表单的栏名就是所问的栏名，写错的编译不过', () => {
  const Field = fieldOf<'proposal.create', 'by'>();
  const fields = [
    <Field key={1} name="title" />,
    <Field key={2} name={['session', 'term']} />,
    <Field key={3} name={['proposers', 0, 'name']} />,
    <Field key={4} name="by" />,
    // @ts-expect-error 案由 is `title`.
    <Field key={5} name="titel" />,
    // @ts-expect-error 届次 has a term and a meeting.
    <Field key={6} name={['session', 'terms']} />,
    // @ts-expect-error A signatory has no e-mail.
    <Field key={7} name={['proposers', 0, 'email']} />,
  ];
  expect(fields).toHaveLength(7);
});

test('一项办理所填、所定的栏名属于它自己的操作，别的操作的编译不过', () => {
  const act: Act = {
    operation: 'proposal.archive',
    title: '归档',
    okText: '归档',
    fixed: { proposalId: 7 },
    fields: [{ name: 'archiveNumber', label: '归档号', as: 'line' }],
  };
  const wrong: Act[] = [
    {
      ...act,
      operation: 'proposal.archive',
      fixed: { proposalId: 7 },
      // @ts-expect-error 归档 asks no place.
      fields: [{ name: 'place', label: '地点', as: 'line' }],
    },
    {
      ...act,
      operation: 'proposal.archive',
      // @ts-expect-error 归档 takes no section.
      fixed: { sectionId: 3 },
      fields: [],
    },
  ];
  expect(wrong).toHaveLength(2);
});

test('送出的栏名写错，编译不过', () => {
  const sent: Typed<'number.void'>[] = [
    { reason: '重号' },
    // @ts-expect-error 作废 asks a reason.
    { raeson: '重号' },
  ];
  // @ts-expect-error 作废 has no day.
  const name: FieldName<'number.void'> = 'day';
  expect(sent).toHaveLength(2);
  expect(name).toBe('day');
});
