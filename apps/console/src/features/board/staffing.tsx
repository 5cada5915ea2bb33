import type { ReactNode } from 'react';
import { readStaffing } from '../../api/roster';
import { useResource } from '../../shared/hooks/use-resource';
import { ProblemNotice } from '../../shared/ui/states';
import { StaffingPanel } from '../roster/staffing-panel';

/** Whether the offices of the area have the people they should have; nothing where none has said how many it has. */
export function Staffing(): ReactNode {
  const { value, problem, reload } = useResource('staffing', readStaffing);
  if (problem) return <ProblemNotice onRetry={() => void reload()} problem={problem} />;
  return value && value.items.length > 0 ? <StaffingPanel staffing={value} /> : null;
}
