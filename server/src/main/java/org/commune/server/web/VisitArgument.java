package org.commune.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.commune.server.organisations.Hosted;
import org.commune.server.organisations.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Finds the organisation that an address names, and who asks. */
@Component
public class VisitArgument implements HandlerMethodArgumentResolver {
  private final Organisations organisations;
  private final Persons persons;

  VisitArgument(Organisations organisations, Persons persons) {
    this.organisations = organisations;
    this.persons = persons;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class;
  }

  @Override
  public Visit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String name = String.valueOf(variables(request).get("organisation"));
    Hosted hosted =
        organisations
            .get(name)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no organisation `" + name + "` here."));
    HttpServletRequest asked = (HttpServletRequest) request.getNativeRequest();
    return new Visit(hosted, hosted.current(), persons.of(asked, name));
  }

  private static Map<?, ?> variables(NativeWebRequest request) {
    Object found =
        request.getAttribute(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return found instanceof Map<?, ?> map ? map : Map.of();
  }
}
