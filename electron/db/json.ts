/** A column that holds JSON: text in the store, `T` for whoever reads it. */
export type JsonText<T> = string & { readonly holds?: T };

export function toJson<T>(value: T): JsonText<T> {
  return JSON.stringify(value);
}

export function fromJson<T>(text: JsonText<T>): T {
  return JSON.parse(text) as T;
}
