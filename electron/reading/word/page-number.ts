/** Whether a line is a page's number and nothing else: 「— 2 —」, 「2」, 「第2页 共5页」. */
export function isPageNumber(line: string): boolean {
  return /^[\s—–－\-·.|/]*(?:第?\s*\d{0,4}\s*页?[\s，,/]*(?:共?\s*\d{0,4}\s*页)?)[\s—–－\-·.|]*$/.test(line);
}
