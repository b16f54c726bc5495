import type { IntakeField, IntakeItem, IntakePerson } from '../../../shared/model/reading/intake.ts';

/** A text as it reached an office, and what a careful clerk reads from it; what is left out is not printed. */
export type HandedOver = {
  id: string;
  ourUnit: string;
  text: string;
  items: (Omit<Partial<IntakeItem>, 'doubts'> & { doubts?: IntakeField[] })[];
};

/** A name with what is printed beside it. */
export const person = (
  name: string,
  organization: string | null = null,
  phone: string | null = null,
): IntakePerson => ({
  ...{ name, organization, phone },
});
