import { Form, type FormItemProps } from 'antd';
import type { ComponentType } from 'react';
import type { OperationName, Question } from '../../../shared/contract.ts';

type KeyOf<T> = T extends unknown ? keyof T & string : never;

type Path<T> = T extends readonly (infer Each)[]
  ? [number] | [number, ...Path<Each>]
  : T extends object
    ? [keyof T & string] | { [K in keyof T & string]: [K, ...Path<NonNullable<T[K]>>] }[keyof T & string]
    : never;

/** A field that an operation asks for; a misspelt one does not compile. */
export type QuestionField<N extends OperationName> = KeyOf<Question<N>>;

/** A field of what an operation asks for, or the way to one within it: `'title'`, `['session', 'term']`. */
export type FieldName<N extends OperationName> = QuestionField<N> | Readonly<Path<Question<N>>>;

/** What a form sends: fields of the operation's question, not checked yet. */
export type Typed<N extends OperationName> = { [K in QuestionField<N>]?: unknown };

type FieldProps<Name> = Omit<FormItemProps, 'name'> & { name?: Name };

/**
 * The form item of an operation's form, whose `name` must be one of the operation's fields; `Own` are fields that
 * the form keeps to itself: `const Field = fieldOf<'account.changePassword', 'again'>();`
 */
export function fieldOf<N extends OperationName, Own = never>(): ComponentType<FieldProps<FieldName<N> | Own>> {
  return Form.Item as ComponentType<FieldProps<FieldName<N> | Own>>;
}
