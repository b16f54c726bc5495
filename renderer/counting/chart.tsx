import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** What fits on a sheet of A4 on its side, in dots of the screen. */
const paperWidth = 980;

type Props = {
  label: string;
  option: EChartsCoreOption;
  height?: number;
  /** The series and the place in it that was clicked. */
  onPick: (series: number, index: number) => void;
};

/** A chart drawn as SVG; what it shows also stands as numbers in a table beside it. */
export function Chart({ label, option, height = 240, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
    chart.on('click', ({ seriesIndex, dataIndex }) => pick.current(seriesIndex ?? 0, dataIndex));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    // The sheet of paper is narrower than the screen, and it is laid out without a word to whoever watches sizes.
    const onPaper = () => {
      chart.resize({ width: paperWidth });
      // Drawn at once: no frame comes before the paper is laid out.
      chart.getZr().flush();
    };
    const onScreen = () => chart.resize({ width: 'auto' });
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
