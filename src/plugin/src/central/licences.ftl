<?xml version="1.0" encoding="UTF-8"?>
<l:dependencies xmlns:l="licenses" groupId="io.jenkins.plugins" artifactId="coursera-autograder" version="">
<#list dependencyMap as entry>
<#assign project = entry.getKey()>
  <l:dependency name="${(project.name!project.artifactId)?xml}" groupId="${project.groupId?xml}" artifactId="${project.artifactId?xml}" version="${project.version?xml}" url="${(project.url!"")?xml}">
    <l:description></l:description>
<#list entry.getValue() as license>
    <l:license name="${license?xml}" url=""/>
</#list>
  </l:dependency>
</#list>
</l:dependencies>
