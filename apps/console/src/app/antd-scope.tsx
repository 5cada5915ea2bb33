import { ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { useDisplay } from './display';
import { themeFor } from './theme';

/** Theme and language for the form controls of Ant Design. Only pages with forms load it; the shell does without. */
export function AntdScope({ children }: { children: ReactNode }): ReactNode {
  const { language } = useWords();
  const { size } = useDisplay();
  const theme = useMemo(() => themeFor(size), [size]);
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enGB} theme={theme}>
      {children}
    </ConfigProvider>
  );
}
