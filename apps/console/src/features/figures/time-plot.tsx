import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import { useDisplay } from '../../app/display';
import { useWords } from '../../i18n/words';

register([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

const PINE = '#1f5650';
const CINNABAR = '#a5372a';
const INK_SOFT = '#55605f';
const LINE = '#ddd5c5';

export interface TimePlotProps {
  /** Under each place of the axis. */
  points: readonly { readonly at: string; readonly registered: number; readonly closed: number }[];
  /** In words, for those who do not see the plot. */
  label: string;
  /** Opens the list behind a bar or a mark. */
  onOpen: (index: number, measure: 'registered' | 'closed') => void;
}

/** What came in (bars) and what was closed (line with square marks) over time. */
export default function TimePlot({ points, label, onOpen }: TimePlotProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { t } = useWords();
  const { size } = useDisplay();
  const fontSize = size === 'large' ? 18 : 14;
  const registered = t('figures.registered');
  const closed = t('figures.closed');

  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });

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
        data: points.map(({ at }) => at),
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
          data: points.map((point) => point.registered),
        },
        {
          name: closed,
          type: 'line',
          symbol: 'rect',
          symbolSize: 8,
          lineStyle: { width: 2.5 },
          data: points.map((point) => point.closed),
        },
      ],
    });
    plot.on('click', ({ dataIndex, seriesIndex }) =>
      open.current(dataIndex, seriesIndex === 0 ? 'registered' : 'closed'),
    );
    const observer = new ResizeObserver(() => plot.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      plot.dispose();
    };
  }, [points, fontSize, registered, closed]);

  return <div aria-label={label} className="plot" ref={place} role="img" />;
}
