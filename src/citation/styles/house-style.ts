/** The house style of the bibliography: a CSL 1.0.2 style, after the way in which the papers' own notes cite. */

const inQuotes = 'article-journal article-magazine article-newspaper chapter document interview manuscript paper-conference report speech treaty webpage';
/** Works that a publisher issues, and periodicals that have no day: place, publisher and date stand in brackets. */
const bracketed = 'article-journal article-magazine book chapter report thesis';

const macros = `
  <macro name="author">
    <names variable="author" delimiter=", ">
      <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="after-inverted-name"/>
      <substitute>
        <names variable="editor">
          <name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="after-inverted-name"/>
          <label form="short" prefix=" (" suffix=")"/>
        </names>
      </substitute>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if type="${inQuotes}" match="any"><text variable="title" quotes="true"/></if>
      <else-if type="legislation"><text variable="title"/></else-if>
      <else><text variable="title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="editor">
    <names variable="editor" delimiter=", ">
      <name and="text" delimiter=", "/>
      <label form="short" prefix=" (" suffix=")"/>
    </names>
  </macro>
  <macro name="translator">
    <names variable="translator">
      <label form="short" suffix=" "/>
      <name and="text" delimiter=", "/>
    </names>
  </macro>
  <macro name="container">
    <group delimiter=", ">
      <choose>
        <if type="chapter">
          <group delimiter=" ">
            <text term="in"/>
            <group delimiter=", ">
              <text macro="editor"/>
              <text variable="container-title" font-style="italic"/>
            </group>
          </group>
        </if>
        <else>
          <text variable="container-title" font-style="italic"/>
          <text macro="editor"/>
        </else>
      </choose>
      <text macro="translator"/>
      <text macro="series"/>
    </group>
  </macro>
  <macro name="series">
    <group delimiter=", ">
      <choose>
        <if variable="container-title"><text variable="collection-title"/></if>
        <else-if type="book thesis" match="any"><text variable="collection-title"/></else-if>
        <else><text variable="collection-title" font-style="italic"/></else>
      </choose>
      <group delimiter=" ">
        <label variable="collection-number" form="short"/>
        <text variable="collection-number"/>
      </group>
    </group>
  </macro>
  <macro name="numbers">
    <group delimiter=", ">
      <choose>
        <if variable="edition">
          <choose>
            <if is-numeric="edition">
              <group delimiter=" "><number variable="edition" form="ordinal"/><text term="edition" form="short"/></group>
            </if>
            <else><text variable="edition"/></else>
          </choose>
        </if>
      </choose>
      <group delimiter=" "><text term="version"/><text variable="version"/></group>
      <group delimiter=" "><label variable="volume" form="short"/><text variable="volume"/></group>
      <group delimiter=" "><label variable="issue" form="short"/><text variable="issue"/></group>
      <group delimiter=" "><text term="number" form="short"/><text variable="number"/></group>
      <group delimiter=" "><text term="chapter" form="short"/><text variable="chapter-number"/></group>
      <group delimiter=" "><text term="section" form="symbol"/><text variable="section"/></group>
    </group>
  </macro>
  <macro name="event">
    <group delimiter=", ">
      <text variable="event-title"/>
      <text variable="event-place"/>
    </group>
  </macro>
  <macro name="date">
    <group delimiter=" ">
      <choose><if is-uncertain-date="issued"><text term="circa" form="short"/></if></choose>
      <date variable="issued" form="text"/>
    </group>
  </macro>
  <macro name="imprint">
    <group delimiter=", ">
      <group delimiter=": ">
        <text variable="publisher-place"/>
        <text variable="publisher"/>
      </group>
      <text macro="date"/>
    </group>
  </macro>
  <macro name="publication">
    <choose>
      <if type="${bracketed}" match="any">
        <text macro="imprint" prefix="(" suffix=")"/>
      </if>
    </choose>
  </macro>
  <macro name="issuance">
    <choose>
      <if type="${bracketed}" match="none">
        <group delimiter=", ">
          <text variable="publisher"/>
          <text variable="publisher-place"/>
          <text macro="date"/>
        </group>
      </if>
    </choose>
  </macro>
  <macro name="pages">
    <group delimiter=" ">
      <label variable="page" form="short"/>
      <text variable="page"/>
    </group>
  </macro>
  <macro name="original">
    <group delimiter=" "><text term="original-work-published"/><date variable="original-date" form="text"/></group>
  </macro>
  <macro name="access">
    <group delimiter=" ">
      <choose>
        <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
        <else><text variable="URL"/></else>
      </choose>
      <group prefix="(" suffix=")" delimiter=" ">
        <text term="accessed"/>
        <date variable="accessed" form="text"/>
      </group>
    </group>
  </macro>`;

export const houseStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-GB" demote-non-dropping-particle="never" page-range-format="expanded">
  <info>
    <title>Locus house style</title>
    <id>https://locus.invalid/styles/house</id>
    <summary>Names, title, what the work is, where it stands, where and when it was issued.</summary>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>${macros}
  <citation>
    <layout delimiter="; "><text variable="title" prefix="="/></layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <group delimiter=", ">
          <group delimiter=" ">
            <group delimiter=", ">
              <text macro="author"/>
              <group delimiter=" ">
                <text macro="title"/>
                <text variable="medium" prefix="[" suffix="]"/>
              </group>
              <text variable="genre"/>
              <text variable="authority"/>
              <text macro="container"/>
              <text macro="numbers"/>
              <text macro="event"/>
            </group>
            <text macro="publication"/>
          </group>
          <text macro="issuance"/>
          <text macro="pages"/>
          <text variable="status"/>
          <group delimiter=", ">
            <text variable="archive_location"/>
            <text variable="archive_collection"/>
            <text variable="archive"/>
            <text variable="archive-place"/>
          </group>
        </group>
        <text macro="original"/>
        <text variable="note"/>
        <text macro="access"/>
      </group>
    </layout>
  </bibliography>
</style>
`;
