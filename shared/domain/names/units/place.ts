/** Words that end like a place and begin what a department does: 市场监督, 城市管理, 社区治理, 开发区管委会. */
const noPlace = /(?:城市|社区|园区|开发区|城区|景区|矿区|校区|新市|民盟|同盟|[和与及]\S*)$/;
const goesOn = /^(?:监局|场监|场局|政园林|政公用|政工程|容环|容市|域)/;

/**
 * A unit's name in two: the place it is of, and what it is called there. 江南省临江市教育局 → 江南省临江市, 教育局; 市场监管局 has
 * no place.
 */
export function placeAndName(words: string): { place: string; rest: string } {
  let place = '';
  let rest = words.replace(/^(?:中共|本|我)(?=[\u4e00-\u9fff]*[省市县区州盟旗])/, '');
  for (let turn = 0; turn < 5; turn += 1) {
    const found =
      /^(?:[\u4e00-\u9fff]{1,9}?自治[区州县旗]|[\u4e00-\u9fff]{0,6}?[省市县区州盟旗])(?=[\u4e00-\u9fff]{2,})/.exec(
        rest,
      )?.[0];
    if (found === undefined) break;
    const behind = rest.slice(found.length);
    // Within a place only a named one goes on: 临江市 + 清河县, never 临江市 + 市; 杭州 + 市 is one.
    const bare = place !== '' && found.length < 3 && !(found.length === 1 && /[州盟旗]$/.test(place));
    if (noPlace.test(found) || goesOn.test(behind) || bare) break;
    place += found;
    rest = behind;
  }
  return { place, rest: place === '' ? rest : rest.replace(/^直(?=[\u4e00-\u9fff]{2,})/, '') };
}

/** Whether both may be one place: one unsaid, or one the end of the other. 市 is 临江市; 清河区 and 临江市 are two. */
export const placesAgree = (one: string, other: string): boolean =>
  one === '' || other === '' || one.endsWith(other) || other.endsWith(one);
