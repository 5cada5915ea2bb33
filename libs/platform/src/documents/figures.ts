import type { Figure, Pen, PenText, Stroke } from './document.js';
import type { Sheet } from './sheet.js';

export function flowFigure(sheet: Sheet, figure: Figure): void {
  sheet.need(figure.height);
  sheet.pdf.save().translate(sheet.left, sheet.y);
  figure.draw(penOn(sheet), { width: sheet.width, height: figure.height });
  sheet.pdf.restore();
  sheet.y += figure.height;
}

function penOn(sheet: Sheet): Pen {
  const { pdf } = sheet;
  const paint = ({ stroke, fill, width = 1, dash }: Stroke): void => {
    pdf.lineWidth(width);
    if (dash === undefined) pdf.undash();
    else pdf.dash(dash, {});
    if (stroke !== undefined && fill !== undefined) pdf.fillAndStroke(fill, stroke);
    else if (fill !== undefined) pdf.fill(fill);
    else pdf.stroke(stroke ?? '#000');
    pdf.undash();
  };
  return {
    line(x1, y1, x2, y2, style) {
      pdf.moveTo(x1, y1).lineTo(x2, y2);
      paint(style);
    },
    rect(x, y, width, height, style) {
      pdf.rect(x, y, width, height);
      paint(style);
    },
    polyline(points, style) {
      points.forEach(([x, y], at) => (at === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
      if (points.length > 0) paint(style);
    },
    circle(x, y, radius, style) {
      pdf.circle(x, y, radius);
      paint(style);
    },
    path(data, style) {
      pdf.path(data);
      paint(style);
    },
    text(text, x, y, { size = 9, face = 'sans', color = '#000', anchor = 'start' }: PenText = {}) {
      const shown = sheet.printable({ text, face });
      const width = sheet.measure(shown, { face }, size);
      const shift = { start: 0, middle: width / 2, end: width }[anchor];
      pdf.fillColor(color);
      sheet.write(shown, [x - shift, y], { face, size });
      pdf.fillColor('#000');
    },
  };
}
