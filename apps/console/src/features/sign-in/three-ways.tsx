import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';

/** The picture of the house: three mediations run into one line with one code. */
export function ThreeWays(): ReactNode {
  const { term } = useWords();
  return (
    <svg aria-hidden="true" className="three-ways" fill="none" viewBox="0 0 520 300">
      <g strokeLinecap="round" strokeWidth="3">
        <path className="way" d="M120 50C270 50 270 150 400 150" />
        <path className="way" d="M120 150H400" />
        <path className="way" d="M120 250C270 250 270 150 400 150" />
        <path d="M400 150h110" stroke="#f0b9a8" strokeWidth="6" />
      </g>
      <circle cx="60" cy="50" r="30" stroke="#e9f1ea" strokeWidth="2.5" />
      <rect height="56" rx="8" stroke="#e9f1ea" strokeWidth="2.5" width="56" x="32" y="122" />
      <rect
        height="48"
        rx="4"
        stroke="#e9f1ea"
        strokeWidth="2.5"
        transform="rotate(45 60 250)"
        width="48"
        x="36"
        y="226"
      />
      <g className="way-glyphs" textAnchor="middle">
        <text x="60" y="60">
          民
        </text>
        <text x="60" y="160">
          政
        </text>
        <text x="60" y="260">
          司
        </text>
      </g>
      <g className="way-names">
        <text x="128" y="36">
          {term('channel', 'people')}
        </text>
        <text x="128" y="136">
          {term('channel', 'administrative')}
        </text>
        <text x="128" y="282">
          {term('channel', 'judicial')}
        </text>
      </g>
      <rect fill="#a5372a" height="64" rx="10" stroke="#f6f2e9" strokeWidth="3" width="64" x="388" y="118" />
      <text className="way-seal" textAnchor="middle" x="420" y="162">
        调
      </text>
    </svg>
  );
}
