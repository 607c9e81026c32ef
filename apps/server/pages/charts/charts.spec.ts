import { describe, expect, it } from '@jest/globals';
import nunjucks from 'nunjucks';
import { fileURLToPath } from 'node:url';
import { addFilters } from '../filters.js';
import { barChart, funnelChart, stackedChart } from './bars.js';
import type { ChartData, Figure } from './chart.js';
import { lineChart } from './lines.js';

const figure = (amount: number | null): Figure => ({ amount, text: amount === null ? 'not stated' : String(amount) });

const data = (...series: readonly (readonly (number | null)[])[]): ChartData => ({
  id: 'test',
  title: 'Projects',
  axis: 'Stage',
  places: ['Scoping', 'Delivery', 'Closed'],
  series: series.map((amounts, index) => ({ name: `Series ${index + 1}`, figures: amounts.map(figure) })),
});

describe('bars', () => {
  it('are as long as their figures are great, from nought', () => {
    const { boxes } = barChart(data([10, 5, 0]));
    expect(boxes.map(({ x, width }) => [x, width])).toEqual([
      [200, 330],
      [200, 165],
      [200, 0],
    ]);
  });

  it('go to the left of nought where a figure is below it', () => {
    const { boxes } = barChart(data([-5, 5, 10]));
    expect(boxes.map(({ x, width }) => [x, width])).toEqual([
      [200, 110],
      [310, 110],
      [310, 220],
    ]);
  });

  it('have names of which both ends can be read, where there is no room for all', () => {
    const places = ['Less spent on furniture at TfL', 'Less spent on furniture at the GLA', 'Closed'];
    const { labels } = barChart({ ...data([10, 5, 0]), places });
    expect(labels.slice(0, 3).map(({ text }) => text)).toEqual([
      'Less spent on…niture at TfL',
      'Less spent on…re at the GLA',
      'Closed',
    ]);
  });

  it('of what is not stated are not drawn, and the words say so', () => {
    const chart = barChart(data([10, null, 5]));
    expect(chart.boxes).toHaveLength(2);
    expect(chart.labels.map(({ text }) => text)).toContain('not stated');
    expect(chart.table.rows[1].map(({ text }) => text)).toEqual(['Delivery', 'not stated']);
  });

  it('of several series differ in their pattern, and the key names them', () => {
    const chart = barChart(data([1, 2, 3], [4, 5, 6]));
    expect(new Set(chart.boxes.map(({ pattern }) => pattern))).toEqual(new Set([0, 1]));
    expect(chart.key.map(({ name }) => name)).toEqual(['Series 1', 'Series 2']);
    expect(barChart(data([1, 2, 3])).key).toEqual([]);
  });

  it('that are stacked begin where the one before ends', () => {
    const { boxes } = stackedChart(data([1, 0, 0], [2, 3, 0]));
    expect(boxes.map(({ x, width, y }) => [x, width, y])).toEqual([
      [200, 110, 0],
      [310, 220, 0],
      [200, 330, 34],
    ]);
  });

  it('of a funnel stand in the middle', () => {
    const { boxes } = funnelChart(data([10, 4, 2]));
    for (const { x, width } of boxes) expect(x + width / 2).toBeCloseTo(365);
  });

  it('are drawn where there is nothing at all', () => {
    for (const draw of [barChart, stackedChart, funnelChart, lineChart])
      expect(
        JSON.stringify(draw({ ...data([0, 0, 0]), places: [], series: [{ name: 'None', figures: [] }] })),
      ).not.toMatch(/NaN|Infinity/);
    expect(JSON.stringify(barChart(data([0, null, 0])))).not.toMatch(/NaN|Infinity/);
  });
});

describe('lines', () => {
  it('have a gap where something is not stated, and a mark of their own for each series', () => {
    const chart = lineChart(data([1, null, 3], [3, 2, 1]));
    expect(chart.lines.map(({ path }) => path.match(/M/g)?.length)).toEqual([2, 1]);
    expect(chart.marks).toHaveLength(5);
    expect(new Set(chart.marks.map(({ path }) => path)).size).toBe(2);
  });
});

describe('a chart on a page', () => {
  const pages = nunjucks.configure(fileURLToPath(new URL('..', import.meta.url)), { autoescape: true });
  addFilters(pages);
  const draw = (data: ChartData) =>
    pages.renderString('{% import "charts/charts.njk" as charts %}{{ charts.chart(chart) }}', {
      chart: barChart(data),
    });

  it('has title and description, its table, and no style of its own', () => {
    const html = draw(data([10, 5, 0], [1, 2, 3]));
    expect(html).toContain('<title id="chart-test-title">Projects</title>');
    expect(html).toContain('<desc id="chart-test-description">Bars: Series 1, Series 2 by stage.');
    expect(html).toContain('<caption');
    expect(html).not.toMatch(/\sstyle=|<style/);
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(`<pattern id="${id}"`);
  });

  it('shows a name as it was written, and only as much of it as there is room for', () => {
    const name = `<script>alert(1)</script>${'x'.repeat(500)}`;
    const html = draw({ ...data([1, 2, 3]), places: [name, 'b', 'c'] });
    expect(html).not.toContain('<script>');
    expect(html.match(/x{500}/g)).toHaveLength(1);
  });
});
