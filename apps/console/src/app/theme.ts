import type { ThemeConfig } from 'antd';

export type TypeSize = 'normal' | 'large';

const SANS =
  "'PingFang SC','Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','HarmonyOS Sans SC',system-ui,sans-serif";

/** The tokens of styles/tokens.css for the form controls of Ant Design; sizes follow the large-type mode. */
export function themeFor(size: TypeSize): ThemeConfig {
  const large = size === 'large';
  return {
    token: {
      colorPrimary: '#1f5650',
      colorLink: '#1f5650',
      colorError: '#a5372a',
      colorWarning: '#7d5200',
      colorSuccess: '#23653f',
      colorText: '#1e2b2d',
      colorTextPlaceholder: '#6d7674',
      colorTextDescription: '#55605f',
      colorBorder: '#8f8a7c',
      colorBgContainer: '#fffdf8',
      colorBgElevated: '#fffdf8',
      borderRadius: 8,
      fontFamily: SANS,
      fontSize: large ? 20 : 16,
      lineHeight: 1.6,
      controlHeight: large ? 54 : 44,
      wireframe: false,
    },
    components: {
      Drawer: { paddingLG: large ? 32 : 28 },
      Form: { verticalLabelPadding: '0 0 4px', itemMarginBottom: 20 },
    },
  };
}
