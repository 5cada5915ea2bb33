import type { ReactNode } from 'react';

/** Line icons on a 24 grid, drawn for this console; always beside words, so hidden from screen readers. */
const PATHS = {
  queue: 'M5 5h14M5 12h14M5 19h8M17 17l2 2 3-4',
  cases: 'M4 7h6l2 2h8v10H4zM4 7V5h5l1 2',
  intake: 'M12 5v14M5 12h14',
  handoffs: 'M4 8h13l-3-3M20 16H7l3 3',
  figures: 'M5 20V11M12 20V4M19 20v-6',
  leave: 'M10 5H5v14h5M14 8l4 4-4 4M18 12H9',
  type: 'M3 19 8.5 5 14 19M5 14.5h7M15.5 19l3-8 3 8M16.5 16.5h4',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4l3 2',
  alert: 'M12 4 3 19h18zM12 10v4M12 16.5v.5',
  circle: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14',
  check: 'M5 12.5 10 17l9-10',
  cross: 'M6 6l12 12M18 6 6 18',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 20c0-4 3-6 6-6s6 2 6 6M16 11a3 3 0 1 0 0-6M17 14c3 0 4.5 2.5 4.5 6',
  calendar: 'M5 6h14v14H5zM5 10h14M9 4v4M15 4v4',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  reload: 'M19 12a7 7 0 1 1-2-5M19 4v4h-4',
  paper: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  seal: 'M6 6h12v12H6zM9 10h6M9 14h6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20 20',
  window: 'M4 9h16l-1.5-4h-13zM5 9v10h14V9M9 19v-5h6v5',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4M8 12l2.5-3 2.5 2 3-4',
  audit: 'M12 3l7 3v6c0 4-3 7-7 9-4-2-7-5-7-9V6zM9 12l2 2 4-4',
  key: 'M14 10a4 4 0 1 0-3.5 4L12 15.5V18h2.5v-2h2v-2.5L13.6 11M9.5 8.5v.1',
  speech: 'M4 5h16v11h-9l-5 4v-4H4z',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 20.5h4',
  sound: 'M4 10v4h4l5 4V6L8 10zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  soundOff: 'M4 10v4h4l5 4V6L8 10zM17 9.5l4 5M21 9.5l-4 5',
  chevron: 'M7 10l5 5 5-5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = '1.25em' }: { name: IconName; size?: string }): ReactNode {
  return (
    <svg aria-hidden="true" className="icon" fill="none" height={size} viewBox="0 0 24 24" width={size}>
      <path d={PATHS[name]} stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.75" />
    </svg>
  );
}

/** The mark of Liandiao: three ways that run into one, in a cinnabar seal. */
export function Seal({ size = '2.75rem' }: { size?: string }): ReactNode {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 64 64" width={size}>
      <rect fill="#a5372a" height="58" rx="12" width="58" x="3" y="3" />
      <g fill="none" stroke="#fffaf0" strokeLinecap="round" strokeWidth="5">
        <path d="M14 17c16 0 16 15 36 15" />
        <path d="M14 32h36" />
        <path d="M14 47c16 0 16-15 36-15" />
      </g>
    </svg>
  );
}
