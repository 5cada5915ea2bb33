import { Cascader, Form } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { readDivisions } from '../../api/endpoints';
import { problemFrom } from '../../api/problem';
import { useWords } from '../../i18n/words';

interface DivisionOption {
  value: string;
  label: string;
  isLeaf: boolean;
  loading?: boolean;
  children?: DivisionOption[];
}

async function childrenOf(parent: string | null): Promise<DivisionOption[]> {
  const { items } = await readDivisions(parent);
  const only = items.length === 1 ? items[0] : undefined;
  if (only?.level === 'city') return childrenOf(only.code);
  return items.map(({ code, name, level }) => ({ value: code, label: name, isLeaf: level === 'community' }));
}

function withChildren(options: readonly DivisionOption[], code: string, children: DivisionOption[]): DivisionOption[] {
  return options.map((option) => {
    if (option.value === code) return { ...option, loading: false, children };
    return option.children ? { ...option, children: withChildren(option.children, code, children) } : option;
  });
}

/** The first level, and the levels along a path that is filled in already. */
async function optionsAlong(path: readonly string[]): Promise<DivisionOption[]> {
  let options = await childrenOf(null);
  for (const code of path.slice(0, -1)) options = withChildren(options, code, await childrenOf(code));
  return options;
}

/** District, street, community: each level is fetched when its parent is opened; any level may be chosen. */
export function DivisionField(): ReactNode {
  const { t } = useWords();
  const [options, setOptions] = useState<DivisionOption[]>([]);
  const form = Form.useFormInstance();
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    const chosen: unknown = form.getFieldValue('division');
    optionsAlong(Array.isArray(chosen) ? chosen.map(String) : []).then(
      (first) => current && setOptions(first),
      (error: unknown) => current && setFailure(problemFrom(error).title),
    );
    return () => {
      current = false;
    };
  }, [form]);

  async function open(path: readonly DivisionOption[]): Promise<void> {
    const parent = path.at(-1);
    if (!parent || parent.children) return;
    try {
      const children = await childrenOf(parent.value);
      setOptions((old) => withChildren(old, parent.value, children));
    } catch (error) {
      setFailure(problemFrom(error).title);
    }
  }

  return (
    <Form.Item extra={failure ?? t('intake.divisionHint')} label={t('intake.division')} name="division">
      <Cascader
        changeOnSelect
        loadData={(path) => void open(path)}
        options={options}
        placeholder={t('intake.divisionPlaceholder')}
      />
    </Form.Item>
  );
}
