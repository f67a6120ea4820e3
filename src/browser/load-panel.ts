/** The code of panels comes when one is near: where the margin has room for every note, few readers open any. */
export const loadPanel = () => import('./panel.ts');
