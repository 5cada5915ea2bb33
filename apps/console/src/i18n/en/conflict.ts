export const conflictWords = {
  'both.mine': 'What you typed',
  'both.theirs': 'What is saved',
  'both.otherWindow': 'In the other window',
  'both.keepMine': 'Use mine',
  'both.takeTheirs': 'Use what is saved',
  'both.takeOther': 'Use the other window’s',
  'both.explain': 'Somebody saved something new while you were typing. Both are below: compare them and choose one.',
  'both.noOverlap':
    'While you were typing the case changed as listed here. It does not touch what you typed: check it, then submit.',
  'both.gone':
    'The case moved on while you were typing, and this can no longer be done. What you typed is kept: copy what you need.',
  'both.since': 'What happened meanwhile',
  'both.draft':
    'The same registration was also changed in another window, and the two differ. Compare and choose one; the other is dropped.',
} as const;
