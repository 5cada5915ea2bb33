import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import { useDisplay } from '../../app/display';
import type { MonthFigures } from '../../api/types';
import { useWords } from '../../i18n/words';

register([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

const PINE = '#1f5650';
const CINNABAR = '#a5372a';
const INK_SOFT = '#55605f';
const LINE = '#ddd5c5';

/** What came in (bars) and what was closed (line with square marks) on each day of the month. */
export default function DaysPlot({ days }: { days: MonthFigures['byDay'] }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { t } = useWords();
  const { size } = useDisplay();
  const fontSize = size === 'large' ? 18 : 14;
  const registered = t('figures.registered');
  const closed = t('figures.closed');

  useEffect(() => {
    if (!place.current) return undefined;
    const fontFamily = getComputedStyle(document.body).fontFamily;
    const plot = init(place.current);
    plot.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      aria: { enabled: true },
      textStyle: { fontFamily, fontSize },
      color: [PINE, CINNABAR],
      grid: { left: 8, right: 8, top: 48, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, itemGap: 24, textStyle: { fontSize, color: INK_SOFT } },
      tooltip: { trigger: 'axis', confine: true, textStyle: { fontSize }, axisPointer: { type: 'shadow' } },
      xAxis: {
        type: 'category',
        data: days.map(({ day }) => String(Number(day.slice(8)))),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisLabel: { color: INK_SOFT, fontSize },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: LINE, type: 'dashed' } },
        axisLabel: { color: INK_SOFT, fontSize },
      },
      series: [
        {
          name: registered,
          type: 'bar',
          barMaxWidth: 22,
          itemStyle: { borderRadius: [3, 3, 0, 0] },
          data: days.map((day) => day.registered),
        },
        {
          name: closed,
          type: 'line',
          symbol: 'rect',
          symbolSize: 8,
          lineStyle: { width: 2.5 },
          data: days.map((day) => day.closed),
        },
      ],
    });
    const observer = new ResizeObserver(() => plot.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      plot.dispose();
    };
  }, [days, fontSize, registered, closed]);

  return <div className="plot" ref={place} role="img" />;
}
