import { percentInWords } from '../../shared/domain/counting/rates.ts';
import type { ChartSeries, ReportChart } from '../../shared/domain/counting/report-chart.ts';
import { xmlText } from './fixed-package.ts';

/**
 * A chart as Word's own: it is drawn by Word and WPS from the figures in the file, prints sharp at any size, and its
 * figures can be opened. Only what the report draws is written: columns with lines of percentages, stacked bars, shares.
 */
export function chartXml(chart: ReportChart): string {
  const body = { columns: columnsXml, 'stacked-bars': barsXml, shares: sharesXml }[chart.shape](chart);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1100" b="0"/><a:t>${xmlText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${body}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN" sz="900"/></a:p></c:txPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** Distinct on a black-and-white printer too: dark, light, middle, … */
const colours = ['2F5B8F', 'D9A441', '7A9E7E', 'A94A3F', '6B6B6B', '9C8AA5', '4FA3A5', 'B8B8B8'];

const colourOf = (at: number) => colours[at % colours.length] ?? '2F5B8F';
const fill = (at: number) => `<a:solidFill><a:srgbClr val="${colourOf(at)}"/></a:solidFill>`;

function columnsXml({ categories, counts, percentages }: ReportChart): string {
  const bars = counts.map((series, at) =>
    seriesXml(categories, series, at, `<c:spPr>${fill(at)}</c:spPr><c:invertIfNegative val="0"/>${labels}`),
  );
  const lines = percentages.map((series, at) => {
    const place = counts.length + at;
    const line = `<c:spPr><a:ln w="22225">${fill(place)}${dashes[at % dashes.length]}</a:ln></c:spPr>`;
    const sign = `<c:marker><c:symbol val="${marks[at % marks.length]}"/><c:size val="6"/><c:spPr>${fill(place)}</c:spPr></c:marker>`;
    return seriesXml(categories, series, place, line + sign, '<c:smooth val="0"/>');
  });
  return (
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="120"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    (lines.length > 0
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/><c:axId val="3"/><c:axId val="4"/></c:lineChart>`
      : '') +
    categoryAxis(1, 2, 'b', false) +
    valueAxis(2, 1, 'l', '件', true) +
    (lines.length > 0 ? categoryAxis(3, 4, 'b', true) + valueAxis(4, 3, 'r', '%', false, 100) : '')
  );
}

function barsXml({ categories, counts }: ReportChart): string {
  const bars = counts.map((series, at) =>
    seriesXml(categories, series, at, `<c:spPr>${fill(at)}</c:spPr><c:invertIfNegative val="0"/>`),
  );
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    categoryAxis(1, 2, 'l', false, true) +
    valueAxis(2, 1, 't', '', true)
  );
}

function sharesXml({ categories, counts, shares = [] }: ReportChart): string {
  const parts = categories
    .map(
      (_, at) =>
        `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${fill(at)}<a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:dPt>`,
    )
    .join('');
  // Word's own percentages are whole and rounded each for itself; these are the table's.
  const labels = categories.map((name, at) => {
    const words = xmlText(`${name} ${counts[0]?.values[at] ?? 0}件，${percentInWords(shares[at] ?? 0)}`);
    return `<c:dLbl><c:idx val="${at}"/><c:layout/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="900"/><a:t>${words}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="1"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`;
  });
  const told = `<c:dLbls>${labels.join('')}${toldAll}`;
  const whole = counts.slice(0, 1).map((series) => seriesXml(categories, series, 0, parts + told));
  return `<c:pieChart><c:varyColors val="1"/>${whole.join('')}<c:firstSliceAng val="0"/></c:pieChart>`;
}

const toldAll =
  '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="1"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator>　</c:separator><c:showLeaderLines val="1"/></c:dLbls>';

const labels =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
const marks = ['circle', 'square', 'triangle', 'diamond'];
const dashes = ['', '<a:prstDash val="dash"/>', '<a:prstDash val="sysDot"/>', '<a:prstDash val="lgDashDot"/>'];

/** `look` stands between the name and the figures, `after` behind them: the order of the schema. */
function seriesXml(
  categories: readonly string[],
  { name, values }: ChartSeries,
  at: number,
  look: string,
  after = '',
): string {
  const column = String.fromCharCode(66 + at);
  const last = categories.length + 1;
  const names = categories.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`).join('');
  const figures = values
    .map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${sheet}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>${look}<c:cat><c:strRef><c:f>${sheet}!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${sheet}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${figures}</c:numCache></c:numRef></c:val>${after}</c:ser>`;
}

/** The sheet of the workbook behind a chart. */
export const chartSheet = '数据';
const sheet = `'${chartSheet}'`;

const hair = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="A0A0A0"/></a:solidFill></a:ln></c:spPr>';

function categoryAxis(id: number, crosses: number, at: 'b' | 'l', hidden: boolean, reversed = false): string {
  return `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${at}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${hair}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxis(
  id: number,
  crosses: number,
  at: 'l' | 'r' | 't',
  unit: string,
  lines: boolean,
  most?: number,
): string {
  const top = most === undefined ? '' : `<c:max val="${most}"/>`;
  const grid = lines
    ? '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
    : '';
  const title = unit
    ? `<c:title><c:tx><c:rich><a:bodyPr rot="0"/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="900" b="0"/><a:t>${unit}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
    : '';
  return `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${top}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>${grid}${title}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${hair}<c:crossAx val="${crosses}"/><c:crosses val="${at === 'r' || at === 't' ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
}
