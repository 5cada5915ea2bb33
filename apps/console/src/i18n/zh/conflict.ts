export const conflictWords = {
  'both.mine': '您填写的',
  'both.theirs': '已经保存的',
  'both.otherWindow': '另一窗口里的',
  'both.keepMine': '用我填写的',
  'both.takeTheirs': '用已经保存的',
  'both.takeOther': '用另一窗口里的',
  'both.explain': '您填写期间，别人保存了新的内容。两份都在下面，请对照后选一份。',
  'both.noOverlap': '您填写期间，此案有了下列变动，与您填写的内容不冲突。核对后可以继续提交。',
  'both.gone': '您填写期间，此案已往前走，现在不能再办这一项。您填写的内容还在，需要的请先复制。',
  'both.since': '期间发生的事',
  'both.draft': '同一份登记在另一窗口里也改过，两份不一样。请对照后选一份，另一份会被丢弃。',
} as const;
