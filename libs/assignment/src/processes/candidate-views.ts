/** Views from which the candidates are read: an offer must not rest on rows that are older than its cause. */
export const CANDIDATE_VIEWS = ['organisation-directory', 'mediator-directory', 'mediator-load'] as const;
