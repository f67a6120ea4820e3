declare module '@faces/faces.css';
declare module '@site/colours.css';
declare module '@faces/regular.woff2?url' {
  const address: string;
  export default address;
}
declare module '@faces/semibold.woff2?url' {
  const address: string;
  export default address;
}
