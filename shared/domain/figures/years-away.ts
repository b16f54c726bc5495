/** Years that are named by how far they lie from the text's own. 去年 → −1. */
export const yearsAway: Readonly<Record<string, number>> = {
  ...{ 前年: -2, 去年: -1, 去年度: -1, 上年: -1, 上年度: -1, 上一年: -1, 上一年度: -1 },
  ...{ 今年: 0, 本年度: 0, 明年: 1 },
};
