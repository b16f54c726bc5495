/** 重点督办: the item stands on the key-supervision list and is handled by a leader in person. */
export function KeySupervision() {
  return <span className="key-supervision">重点督办</span>;
}
